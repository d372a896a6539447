package dev.graft.analytics.measure;

import dev.graft.analytics.model.Acquaintance;
import dev.graft.analytics.model.WaitingReason;
import dev.graft.cdc.Disposition;

/** Which rows of the marketplace count, and what the others wait for. They name no clinic. */
public final class Waiting {

    private Waiting() {}

    /** What becomes of a row that names a profile of which this is known. */
    public static Disposition ofFact(Acquaintance known) {
        if (!known.profile()) {
            return parked(WaitingReason.PROFILE_UNKNOWN);
        }
        return known.specialist() ? Disposition.migrated(null) : parked(WaitingReason.SPECIALIST_UNKNOWN);
    }

    /** What becomes of a profile of which this is known. */
    public static Disposition ofProfile(Acquaintance known) {
        return known.specialist() ? Disposition.migrated(null) : parked(WaitingReason.SPECIALIST_UNKNOWN);
    }

    private static Disposition parked(WaitingReason reason) {
        return Disposition.parked(reason.name(), null);
    }
}
