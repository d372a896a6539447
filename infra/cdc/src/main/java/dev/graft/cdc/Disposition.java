package dev.graft.cdc;

import org.jspecify.annotations.Nullable;

/**
 * What became of a legacy row: every row has exactly one (law 5).
 *
 * @param reason a code that operators count; always there unless the row is migrated or gone
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

    /** The rule by which rows of clinics that are not to be migrated yet stay out. */
    public static final String CLINIC_NOT_SELECTED = "CLINIC_NOT_SELECTED";

    /** The row names no clinic. */
    public static final String NO_CLINIC = "NO_CLINIC";

    /** The rule by which rows stay out whose last record cannot be read and whose loss an operator accepts. */
    public static final String DISCARDED = "DISCARDED";

    public static Disposition migrated(@Nullable String clinicId) {
        return new Disposition(Kind.MIGRATED, null, clinicId);
    }

    /** Migrated as far as a row can be that names no clinic. */
    public static Disposition migratedWithoutClinic() {
        return new Disposition(Kind.MIGRATED, NO_CLINIC, null);
    }

    public static Disposition parked(String reason, @Nullable String clinicId) {
        return new Disposition(Kind.PARKED, reason, clinicId);
    }

    public static Disposition excluded(String rule, @Nullable String clinicId) {
        return new Disposition(Kind.EXCLUDED, rule, clinicId);
    }

    public static Disposition quarantined(Fault fault) {
        return new Disposition(Kind.QUARANTINED, fault.code().name(), null);
    }

    /** A row whose record cannot be read and whose loss an operator accepts. */
    public static Disposition discarded() {
        return new Disposition(Kind.EXCLUDED, DISCARDED, null);
    }

    /** A deleted row; the clinic that it last named is kept by whoever holds it. */
    public static Disposition gone() {
        return new Disposition(Kind.GONE, null, null);
    }
}
