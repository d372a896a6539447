package dev.graft.cdc.quarkus.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page starts: the key of the last item, opaque to the caller. */
public final class PageToken {

    private static final String SEPARATOR = "\u001f";

    private PageToken() {}

    /** Writes the parts of a key. */
    public static String write(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a token whose key is an id; without a token, the id that stands before all others.
     *
     * @throws ProblemException with status 400 for a token that no page gave
     */
    public static UUID id(@Nullable String token) {
        if (token == null) {
            return new UUID(0, 0);
        }
        try {
            return UUID.fromString(read(token, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("'after' is not the 'next' of any page");
        }
    }

    /**
     * Reads a token whose key is a number; without a token, {@code first}.
     *
     * @throws ProblemException with status 400 for a token that no page gave
     */
    public static long number(@Nullable String token, long first) {
        if (token == null) {
            return first;
        }
        try {
            return Long.parseLong(read(token, 1).getFirst());
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("'after' is not the 'next' of any page");
        }
    }

    /**
     * Reads a key of so many parts.
     *
     * @throws ProblemException with status 400 for a token that no page gave
     */
    public static List<String> read(String token, int parts) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> key = Arrays.asList(text.split(SEPARATOR, -1));
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("'after' is not the 'next' of any page");
        }
        throw ProblemException.badRequest("'after' is not the 'next' of any page");
    }
}
