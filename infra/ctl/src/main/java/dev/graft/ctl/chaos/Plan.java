package dev.graft.ctl.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What strikes in one round, and when.
 *
 * @param strikes in the order of their steps
 */
record Plan(int round, List<Strike> strikes) {
    private static final int FIRST_STEP = 20;
    private static final int SECOND_STEP = 130;
    private static final int SPREAD = 60;

    Plan {
        strikes = List.copyOf(strikes);
    }

    /** The plans of all rounds up to the last. Faults are dealt from a shuffled deck, so that each has its turn. */
    static List<Plan> all(ChaosOptions options) {
        Random random = new Random(options.seed());
        List<Fault> deck = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            List<Strike> strikes = new ArrayList<>();
            strikes.add(new Strike(FIRST_STEP + random.nextInt(SPREAD), deal(deck, options, random)));
            strikes.add(new Strike(SECOND_STEP + random.nextInt(SPREAD), deal(deck, options, random)));
            plans.add(new Plan(round, random.nextInt(4) == 0 ? strikes.subList(0, 1) : strikes));
        }
        return plans;
    }

    private static Fault deal(List<Fault> deck, ChaosOptions options, Random random) {
        if (deck.isEmpty()) {
            deck.addAll(Catalogue.of(options, random));
            Collections.shuffle(deck, random);
        }
        return deck.removeLast();
    }
}
