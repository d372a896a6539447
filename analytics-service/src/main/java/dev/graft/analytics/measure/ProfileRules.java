package dev.graft.analytics.measure;

import dev.graft.analytics.legacy.LegacyProfile;
import dev.graft.analytics.model.Profile;
import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;

/** Which rows of the marketplace are profiles. */
public final class ProfileRules {

    private ProfileRules() {}

    /** Decides about a profile. */
    public static ProfileOutcome decide(String key, Change<LegacyProfile> change) {
        return switch (change) {
            case Change.Upsert<LegacyProfile>(LegacyProfile row) -> new ProfileOutcome.Keep(profile(key, row));
            case Change.Delete<LegacyProfile> delete -> new ProfileOutcome.Drop(Disposition.gone());
            case Change.Unreadable<LegacyProfile> unreadable ->
                new ProfileOutcome.Drop(Disposition.quarantined(unreadable.fault()));
        };
    }

    private static Profile profile(String key, LegacyProfile row) {
        return new Profile(key, row.userId(), row.slug(), row.city(), row.timeZone(), row.createdAt(), row.updatedAt());
    }
}
