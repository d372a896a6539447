package dev.graft.bench;

import java.util.ArrayList;
import java.util.List;

/** Ratios of two contenders, repetition by repetition: what slowed a whole repetition down cancels out. */
public final class Paired {
    private Paired() {}

    /**
     * What the first measured over what the second did, in the same repetition each.
     *
     * @throws IllegalArgumentException when the two were not repeated equally often
     */
    public static Spread ratio(List<Double> first, List<Double> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "%d repetitions have no pair in %d".formatted(first.size(), second.size()));
        }
        List<Double> ratios = new ArrayList<>();
        for (int repetition = 0; repetition < first.size(); repetition++) {
            ratios.add(first.get(repetition) / second.get(repetition));
        }
        return Spread.of(ratios);
    }
}
