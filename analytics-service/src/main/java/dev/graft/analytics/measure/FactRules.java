package dev.graft.analytics.measure;

import dev.graft.analytics.legacy.LegacyFact;
import dev.graft.analytics.model.FactKind;
import dev.graft.analytics.model.MarketplaceFact;
import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;

/** Which rows of the marketplace are facts. */
public final class FactRules {

    private FactRules() {}

    /** Decides about a row of this kind. */
    public static FactOutcome decide(FactKind kind, String key, Change<LegacyFact> change) {
        return switch (change) {
            case Change.Upsert<LegacyFact>(LegacyFact row) ->
                new FactOutcome.Keep(new MarketplaceFact(kind, key, row.profileId(), row.createdAt()));
            case Change.Delete<LegacyFact> delete -> new FactOutcome.Drop(Disposition.gone());
            case Change.Unreadable<LegacyFact> unreadable ->
                new FactOutcome.Drop(Disposition.quarantined(unreadable.fault()));
        };
    }
}
