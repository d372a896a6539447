package dev.graft.analytics.migration;

import dev.graft.analytics.legacy.LegacyProfile;
import dev.graft.analytics.measure.ProfileOutcome;
import dev.graft.analytics.measure.ProfileRules;
import dev.graft.analytics.model.Profile;
import dev.graft.analytics.model.ProfileChange;
import dev.graft.analytics.store.ProfileTable;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps and settles the profiles of a batch. To be asked once its doctors are kept. */
final class ProfileArrivals {

    private final UnitOfWork work;
    private final ProfileTable table;

    ProfileArrivals(UnitOfWork work) {
        this.work = work;
        this.table = new ProfileTable(work.connection());
    }

    /** Returns those that are new, are others, or are gone. */
    List<ProfileChange> take() throws SQLException {
        List<Profile> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Arrival<LegacyProfile> arrival : work.arrivals(Sources.PROFILES, LegacyProfile.READER)) {
            switch (ProfileRules.decide(arrival.key(), arrival.change())) {
                case ProfileOutcome.Keep(Profile profile) -> kept.add(profile);
                case ProfileOutcome.Drop(Disposition disposition) -> {
                    work.settle(Sources.PROFILES, arrival.key(), disposition);
                    dropped.add(arrival.key());
                }
            }
        }
        List<ProfileChange> changes = new ArrayList<>(table.delete(dropped));
        changes.addAll(table.upsert(kept));
        new Settling(work).profiles(kept.stream().map(Profile::legacyId).toList());
        return changes;
    }
}
