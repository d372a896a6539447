package dev.graft.analytics.api;

import dev.graft.cdc.quarkus.http.ProblemException;
import java.util.UUID;

/** An id in an address. */
public final class PathId {

    private PathId() {}

    /** The id; nothing can be found under a text that is none. */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("There is nothing with this id: it is no UUID");
        }
    }
}
