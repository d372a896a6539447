package dev.graft.bench.live;

/**
 * One write of the old application.
 *
 * @param id of the appointment that it writes
 * @param visit where, by whom and for whom
 * @param isNew whether the appointment is made, and not changed
 * @param daysAhead how far in the future it is booked
 */
record Write(String id, Visit visit, boolean isNew, int daysAhead) {
    /** So far ahead people book: a specialist's day has a handful of appointments, not all of a load. */
    private static final int DAYS = 60;

    /** Makes an appointment; of many, counted from 0, each is booked for the day after the one before. */
    static Write make(String id, Visit visit, int number) {
        return new Write(id, visit, true, 1 + number % DAYS);
    }

    /** Changes one that was there before, and leaves its day. */
    static Write change(Visit visit) {
        return new Write(visit.id(), visit, false, 0);
    }
}
