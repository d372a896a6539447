package dev.graft.cdc.quarkus.effect;

import java.util.HashMap;
import java.util.Map;

/** The effects of one batch. Not for several threads. */
public final class Effects {

    private final Map<Effect, Long> counts = new HashMap<>();

    /** Something happened once more. */
    public void add(Effect.Kind kind, String subject, String detail) {
        counts.merge(new Effect(kind, subject, detail), 1L, Long::sum);
    }

    /** How often each thing happened. */
    public Map<Effect, Long> counts() {
        return Map.copyOf(counts);
    }
}
