package dev.graft.analytics.measure;

import dev.graft.analytics.model.MarketplaceFact;
import dev.graft.cdc.Disposition;

/** What becomes of a row of the marketplace that counts for a profile. */
public sealed interface FactOutcome {

    /** It is kept as a fact; what it waits for, if for anything, is seen when it is kept. */
    record Keep(MarketplaceFact fact) implements FactOutcome {}

    /** It is no fact, or none any more. */
    record Drop(Disposition disposition) implements FactOutcome {}
}
