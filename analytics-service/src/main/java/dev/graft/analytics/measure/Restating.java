package dev.graft.analytics.measure;

import dev.graft.analytics.model.Day;
import dev.graft.analytics.model.Recount;
import dev.graft.analytics.model.Restatement;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Which recounts restate what was told as final. */
public final class Restating {

    private Restating() {}

    /** The restatement that a recount is; none when the day is open, or its figures are as they were. */
    public static <D extends Day, F> Optional<Restatement<D, F>> of(Recount<D, F> recount) {
        LocalDate closed = recount.closedThrough();
        if (closed == null || recount.day().date().isAfter(closed)) {
            return Optional.empty();
        }
        if (Objects.equals(recount.before(), recount.after())) {
            return Optional.empty();
        }
        return Optional.of(new Restatement<>(recount.day(), closed, recount.before(), recount.after()));
    }
}
