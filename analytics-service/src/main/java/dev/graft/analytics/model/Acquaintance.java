package dev.graft.analytics.model;

/**
 * What is known of whom a row of the marketplace names.
 *
 * @param profile whether there is the profile
 * @param specialist whether the profile's user is a doctor
 */
public record Acquaintance(boolean profile, boolean specialist) {

    /** Of a row whose profile nobody knows. */
    public static final Acquaintance NONE = new Acquaintance(false, false);
}
