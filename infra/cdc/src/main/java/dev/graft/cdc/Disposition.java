package dev.graft.cdc;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a legacy row: every row has exactly one (law 5).
 *
 * @param reason a code that operators count; none of a row that is gone, or migrated and not flagged
 * @param clinicId the clinic that the row names, or null when it names none
 */
public record Disposition(
        Kind kind, @Nullable String reason, @Nullable String clinicId) {

    /** The six dispositions. */
    public enum Kind {
        MIGRATED,
        PARKED,
        IN_REVIEW,
        EXCLUDED,
        QUARANTINED,
        GONE
    }

    public Disposition {
        boolean needsReason = kind != Kind.MIGRATED && kind != Kind.GONE;
        if (needsReason && reason == null) {
            throw new IllegalArgumentException(kind + " needs a reason");
        }
    }

    public static Disposition migrated(@Nullable String clinicId) {
        return new Disposition(Kind.MIGRATED, null, clinicId);
    }

    /** Migrated, with the first of these flags as its reason if there is one. */
    public static Disposition migrated(@Nullable String clinicId, Stream<Flag> flags) {
        return new Disposition(Kind.MIGRATED, Flag.first(flags).map(Flag::name).orElse(null), clinicId);
    }

    public static Disposition parked(String reason, @Nullable String clinicId) {
        return new Disposition(Kind.PARKED, reason, clinicId);
    }

    public static Disposition excluded(Exclusion rule, @Nullable String clinicId) {
        return new Disposition(Kind.EXCLUDED, rule.name(), clinicId);
    }

    public static Disposition quarantined(Fault fault) {
        return new Disposition(Kind.QUARANTINED, fault.code().name(), null);
    }

    /** A row whose record cannot be read and whose loss an operator accepts. */
    public static Disposition discarded() {
        return excluded(Exclusion.DISCARDED, null);
    }

    /** A deleted row; the clinic that it last named is kept by whoever holds it. */
    public static Disposition gone() {
        return new Disposition(Kind.GONE, null, null);
    }
}
