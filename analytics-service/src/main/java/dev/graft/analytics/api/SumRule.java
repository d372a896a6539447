package dev.graft.analytics.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a reader knows of some cells: they add up to a whole, exactly or at most. */
sealed interface SumRule {

    /** Withholds what would tell a withheld cell by subtraction; answers whether it did. */
    boolean protect(int smallestGroup);

    /** The parts add up to the whole: the days of a period, or its specialists. */
    record Exactly(Cell whole, List<Cell> parts) implements SumRule {
        public Exactly {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean protect(int smallestGroup) {
            List<Cell> hidden = withheld(parts);
            if (whole.isWithheld()) {
                return hidden.isEmpty() && withholdSmallest(parts);
            }
            if (areNobody(hidden) || coverEachOther(hidden, smallestGroup)) {
                return false;
            }
            if (withholdSmallest(parts)) {
                return true;
            }
            return (hidden.size() == 1 || eachIsOne(whole, hidden)) && whole.withhold();
        }
    }

    /** The parts add up to at most the whole: statuses of appointments, of which not all are shown. */
    record AtMost(Cell whole, List<Cell> parts) implements SumRule {
        public AtMost {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean protect(int smallestGroup) {
            List<Cell> hidden = withheld(parts);
            if (whole.isWithheld()) {
                return withholdAll(parts);
            }
            if (areNobody(hidden) || coverEachOther(hidden, smallestGroup)) {
                return false;
            }
            if (withholdSmallest(parts)) {
                return true;
            }
            return eachIsOne(whole, hidden) && withholdAll(parts);
        }
    }

    /** What a group of this size is in belongs to it: when its size is withheld, so is all that it did. */
    record OfGroup(Cell group, List<Cell> figures) implements SumRule {
        public OfGroup {
            figures = List.copyOf(figures);
        }

        @Override
        public boolean protect(int smallestGroup) {
            return group.isWithheld() && withholdAll(figures);
        }
    }

    private static List<Cell> withheld(List<Cell> cells) {
        return cells.stream().filter(Cell::isWithheld).toList();
    }

    private static boolean areNobody(List<Cell> cells) {
        return cells.stream().allMatch(cell -> cell.persons() == 0);
    }

    /** Whether the whole leaves no more than one for each, when a reader knows that none of them is 0. */
    private static boolean eachIsOne(Cell whole, List<Cell> hidden) {
        return whole.count() <= hidden.size() && hidden.stream().noneMatch(cell -> cell.persons() == 0);
    }

    /** Two or more of which one is large: what is left over for them together is no small group, and no one's own. */
    private static boolean coverEachOther(List<Cell> hidden, int smallestGroup) {
        return hidden.size() > 1 && hidden.stream().anyMatch(cell -> cell.persons() >= smallestGroup);
    }

    private static boolean withholdSmallest(List<Cell> cells) {
        return cells.stream()
                .filter(Cell::isShownAndNotZero)
                .min(Comparator.comparingInt(Cell::persons).thenComparingLong(Cell::count))
                .map(Cell::withhold)
                .orElse(false);
    }

    private static boolean withholdAll(List<Cell> cells) {
        return Stream.concat(Stream.of(false), cells.stream().map(Cell::withhold))
                .reduce(false, Boolean::logicalOr);
    }
}
