package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.Disposition;
import dev.graft.cdc.HeldPosition;
import org.jspecify.annotations.Nullable;

/** A line of the ledger. A table that is not owned has lines without a disposition. */
record Entry(String key, HeldPosition position, @Nullable Disposition disposition) {

    Entry shapedBy(HeldPosition newer) {
        return new Entry(key, newer, disposition);
    }

    /** A row that is gone keeps the clinic that it named last. */
    Entry settled(Disposition newer) {
        if (newer.kind() == Disposition.Kind.GONE && newer.clinicId() == null && disposition != null) {
            return new Entry(key, position, new Disposition(newer.kind(), newer.reason(), disposition.clinicId()));
        }
        return new Entry(key, position, newer);
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
