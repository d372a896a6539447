package dev.graft.analytics.migration;

import dev.graft.analytics.measure.Reach;
import dev.graft.analytics.measure.Waiting;
import dev.graft.analytics.model.Acquaintance;
import dev.graft.analytics.model.MarketplaceFact;
import dev.graft.analytics.store.WaitingTable;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of rows of the marketplace that they count, or what they wait for. */
final class Settling {

    /** How many rows are in memory at a time: one profile may have hundreds of thousands. */
    private static final int CHUNK = 5000;

    private final UnitOfWork work;
    private final WaitingTable table;

    Settling(UnitOfWork work) {
        this.work = work;
        this.table = new WaitingTable(work.connection());
    }

    /** Settles profiles. */
    void profiles(Collection<String> profileIds) throws SQLException {
        table.ofProfiles(profileIds)
                .forEach((profile, known) -> work.settle(Sources.PROFILES, profile, Waiting.ofProfile(known)));
    }

    /** Settles facts. */
    void facts(Collection<MarketplaceFact> facts) throws SQLException {
        Set<String> named = facts.stream()
                .map(MarketplaceFact::profileId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Acquaintance> known = table.ofProfiles(named);
        facts.forEach(fact -> work.settle(
                Sources.of(fact.kind()),
                fact.legacyId(),
                Waiting.ofFact(known.getOrDefault(fact.profileId(), Acquaintance.NONE))));
    }

    /** Settles anew what may wait, or wait no longer. */
    void follow(Reach reach) throws SQLException {
        factsOf(reach.profiles());
        table.profilesOf(reach.settled(), CHUNK, profileIds -> {
            profiles(profileIds);
            factsOf(profileIds);
        });
    }

    private void factsOf(Collection<String> profileIds) throws SQLException {
        table.factsOf(profileIds, CHUNK, facts -> {
            facts(facts);
            work.flush();
        });
    }
}
