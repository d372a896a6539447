package dev.graft.cdc.quarkus.operators;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, as they call themselves: the token proves the right, this only tells its holders apart.
 *
 * @param name printable ASCII, at most {@value #LONGEST} characters
 */
public record Actor(String name) {

    /** The header of a request that names its actor; the command line says user@host. */
    public static final String HEADER = "Graft-Actor";

    private static final String NOBODY = "unknown";
    private static final int LONGEST = 100;

    public Actor {
        String printable = name.replaceAll("[^\\x20-\\x7e]", "?").strip();
        String bounded = printable.substring(0, Math.min(printable.length(), LONGEST));
        name = bounded.isEmpty() ? NOBODY : bounded;
    }

    /** The actor whom a header names, or nobody known. */
    public static Actor of(@Nullable String header) {
        return new Actor(header == null ? NOBODY : header);
    }
}
