package dev.graft.bench;

import java.util.Locale;

/** What a figure is measured against. */
public sealed interface Target {

    /** For figures that nobody promised anything about. */
    Target NONE = new None();

    /** What the measurements say of it. */
    Verdict judge(Spread spread);

    /** The figure must not be smaller. */
    record AtLeast(double limit) implements Target {
        @Override
        public Verdict judge(Spread spread) {
            return Target.verdict(spread.median() >= limit, spread.min() < limit && limit <= spread.max());
        }

        @Override
        public String toString() {
            return "≥ " + number(limit);
        }
    }

    /** The figure must not be greater. */
    record AtMost(double limit) implements Target {
        @Override
        public Verdict judge(Spread spread) {
            return Target.verdict(spread.median() <= limit, spread.min() <= limit && limit < spread.max());
        }

        @Override
        public String toString() {
            return "≤ " + number(limit);
        }
    }

    /** There is none. */
    record None() implements Target {
        @Override
        public Verdict judge(Spread spread) {
            return Verdict.NO_TARGET;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** The noise rule: where some repetitions lie on either side of the limit, nothing is claimed. */
    private static Verdict verdict(boolean met, boolean onBothSides) {
        if (onBothSides) {
            return Verdict.WITHIN_NOISE;
        }
        return met ? Verdict.MET : Verdict.MISSED;
    }

    private static String number(double limit) {
        return limit == Math.rint(limit)
                ? String.format(Locale.ROOT, "%,d", (long) limit)
                : String.format(Locale.ROOT, "%.2f", limit);
    }
}
