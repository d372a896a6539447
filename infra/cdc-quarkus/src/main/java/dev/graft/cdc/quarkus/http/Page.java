package dev.graft.cdc.quarkus.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items in the order of their key.
 *
 * @param next to be given as {@code after} for the next page, or null on the last
 * @param <T> what an item is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items that a page may have. */
    public static final int MOST = 1000;

    public Page {
        items = List.copyOf(items);
    }

    /** A page that was asked for with this limit: full pages have a next one. */
    public static <T> Page<T> of(List<T> items, int limit, Function<T, String> key) {
        return new Page<>(items, items.size() < limit ? null : PageToken.write(key.apply(items.getLast())));
    }

    /**
     * Checks a limit from outside.
     *
     * @throws ProblemException with status 400 unless it is from 1 to {@link #MOST}
     */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest("'limit' takes a number from 1 to " + MOST);
        }
        return limit;
    }
}
