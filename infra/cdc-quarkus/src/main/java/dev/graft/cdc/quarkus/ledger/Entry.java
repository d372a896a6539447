package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.Disposition;
import dev.graft.cdc.HeldPosition;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param disposition null for a table that is not owned
 * @param written whether the table has a line of this key
 */
record Entry(String key, HeldPosition position, @Nullable Disposition disposition, boolean written) {

    /** The first line of a key. */
    static Entry first(String key, HeldPosition position) {
        return new Entry(key, position, null, false);
    }

    Entry shapedBy(HeldPosition newer) {
        return new Entry(key, newer, disposition, written);
    }

    /** A row that is gone keeps the clinic that it named last. */
    Entry settled(Disposition newer) {
        if (newer.kind() == Disposition.Kind.GONE && newer.clinicId() == null && disposition != null) {
            Disposition named = new Disposition(newer.kind(), newer.reason(), disposition.clinicId());
            return new Entry(key, position, named, written);
        }
        return new Entry(key, position, newer, written);
    }

    @Nullable String kind() {
        return disposition == null ? null : disposition.kind().name();
    }

    @Nullable String reason() {
        return disposition == null ? null : disposition.reason();
    }

    @Nullable String clinicId() {
        return disposition == null ? null : disposition.clinicId();
    }
}
