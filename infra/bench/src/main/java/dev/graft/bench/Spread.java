package dev.graft.bench;

import java.util.Collection;
import java.util.List;

/**
 * What repeated measurements of one thing came to.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param min the smallest
 * @param max the greatest
 */
public record Spread(double median, double min, double max) {

    public Spread {
        if (!(min <= median && median <= max)) {
            throw new IllegalArgumentException("a median lies between the smallest and the greatest");
        }
    }

    /** Of at least one measurement. */
    public static Spread of(Collection<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    /** Of one measurement. */
    public static Spread of(double measured) {
        return new Spread(measured, measured, measured);
    }

    /** How far the measurements lie apart, as a share of the median; 0 where there is no median to share. */
    public double noise() {
        return median == 0 ? 0 : (max - min) / Math.abs(median);
    }
}
