package dev.graft.analytics.views;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A range of days, both ends included. */
record Days(LocalDate from, LocalDate to) {

    /** The most days of one import. */
    static final int MOST = 400;

    Days {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("'from' lies after 'to'");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST) {
            throw new IllegalArgumentException("A range has at most %d days".formatted(MOST));
        }
    }

    /**
     * The old application's today and yesterday. Its keys follow its own clock, whose zone nobody tells: these are today
     * and yesterday of every zone.
     *
     * @param today the day in UTC
     */
    static Days current(LocalDate today) {
        return new Days(today.minusDays(2), last(today));
    }

    /** The last day that can have begun anywhere. */
    static LocalDate last(LocalDate today) {
        return today.plusDays(1);
    }

    boolean hold(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
