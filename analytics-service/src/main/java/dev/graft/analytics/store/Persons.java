package dev.graft.analytics.store;

/**
 * How many distinct persons stand behind each figure of appointments.
 *
 * @param kept behind the booked minutes: those whose appointment was not cancelled
 * @param lead behind the lead time: those whose appointment tells when it was booked
 */
public record Persons(int booked, int confirmed, int completed, int cancelled, int noShow, int kept, int lead) {

    /** Nobody. */
    public static final Persons NONE = new Persons(0, 0, 0, 0, 0, 0, 0);
}
