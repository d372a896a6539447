package dev.graft.analytics.api;

/** One figure of a table in which some are withheld. Once withheld, it stays so. */
final class Cell {

    private final int persons;
    private final long count;
    private boolean withheld;

    Cell(int persons, long count) {
        this.persons = persons;
        this.count = count;
    }

    long count() {
        return count;
    }

    int persons() {
        return persons;
    }

    boolean isSmall(int smallestGroup) {
        return persons > 0 && persons < smallestGroup;
    }

    boolean isWithheld() {
        return withheld;
    }

    boolean isShownAndNotZero() {
        return !withheld && persons > 0;
    }

    /** Whether this changed anything. */
    boolean withhold() {
        boolean changed = !withheld;
        withheld = true;
        return changed;
    }
}
