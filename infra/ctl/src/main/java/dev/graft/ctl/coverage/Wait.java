package dev.graft.ctl.coverage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One wait for the barrier: its limit, its patience with trouble, and what it tells meanwhile. */
final class Wait {

    private static final Duration REPORT_EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE_WITH_TROUBLE = Duration.ofSeconds(30);

    private final Chain chain;
    private final Duration limit;
    private final Consumer<String> progress;
    private final LongSupplier nanos;
    private final long start;
    private long reported;
    private long calmAt;
    private @Nullable Barrier barrier;

    Wait(Chain chain, Duration limit, Consumer<String> progress) {
        this(chain, limit, progress, System::nanoTime);
    }

    Wait(Chain chain, Duration limit, Consumer<String> progress, LongSupplier nanos) {
        this.chain = chain;
        this.limit = limit;
        this.progress = progress;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.reported = start;
        this.calmAt = start;
    }

    /** How a wait goes on. */
    enum Verdict {
        WAITING,
        PASSED,
        GIVEN_UP
    }

    Verdict look(Optional<Watermarks> now, List<String> problems) {
        now.ifPresent(this::advance);
        if (barrier instanceof Barrier.Passed) {
            return Verdict.PASSED;
        }
        if (problems.isEmpty()) {
            calmAt = nanos.getAsLong();
        }
        if (isOver(start, limit) || isOver(calmAt, PATIENCE_WITH_TROUBLE)) {
            return Verdict.GIVEN_UP;
        }
        report(now, problems);
        return Verdict.WAITING;
    }

    /** A slot that is not there yet will begin beyond what its snapshot reads: no barrier can be put up before it. */
    private void advance(Watermarks now) {
        if (barrier == null && !now.confirmed(chain.slots(), 1)) {
            return;
        }
        Barrier current = barrier == null ? Barrier.before(chain, now) : barrier;
        barrier = current.look(now);
    }

    private void report(Optional<Watermarks> now, List<String> problems) {
        if (isOver(reported, REPORT_EVERY)) {
            reported = nanos.getAsLong();
            progress.accept(WaitingLine.of(barrier, chain, now, problems));
        }
    }

    private boolean isOver(long since, Duration time) {
        return nanos.getAsLong() - since > time.toNanos();
    }
}
