package dev.graft.analytics.activity;

import dev.graft.cdc.quarkus.http.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** Turns faults into a refusal. */
final class Faults {

    private static final int SHOWN = 10;

    private Faults() {}

    /**
     * Passes when there is none.
     *
     * @throws ProblemException 422 that names the first of them
     */
    static void refuse(List<Fault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        String shown = faults.stream().limit(SHOWN).map(Fault::sentence).collect(Collectors.joining("; "));
        int more = faults.size() - SHOWN;
        throw ProblemException.unprocessable(
                "Nothing was accepted: " + shown + (more > 0 ? "; and %d more".formatted(more) : ""));
    }
}
