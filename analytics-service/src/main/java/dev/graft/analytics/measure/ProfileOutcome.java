package dev.graft.analytics.measure;

import dev.graft.analytics.model.Profile;
import dev.graft.cdc.Disposition;

/** What becomes of a profile. */
public sealed interface ProfileOutcome {

    /** It is kept; whether it waits for its doctor is seen when it is kept. */
    record Keep(Profile profile) implements ProfileOutcome {}

    /** There is no such profile, or none any more. */
    record Drop(Disposition disposition) implements ProfileOutcome {}
}
