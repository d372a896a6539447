package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.bench.Measure;
import dev.graft.bench.Progress;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** How fast appointment-service catches up after an outage, while the old application goes on writing. */
final class CatchUpBench {
    private static final int LOAD_PERCENT = 20;
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration INTERVAL = Duration.ofMillis(10);
    private static final Target ABOVE_ARRIVAL = new Target.AtLeast(5);
    private static final Target ABOVE_UNIQUE = new Target.AtLeast(4);

    private final BenchStack stack;
    private final List<Visit> known;
    private final LiveScale scale;
    private final double perSecond;
    private final Progress progress;

    CatchUpBench(BenchStack stack, List<Visit> known, LiveScale scale, Capacity capacity, Progress progress) {
        this.stack = stack;
        this.known = known;
        this.scale = scale;
        this.perSecond = capacity.share(LOAD_PERCENT);
        this.progress = progress;
    }

    List<Measure> run() throws SQLException, InterruptedException {
        CatchUp unique = after("catch-up, unique keys", Writes.mixed("outage", known));
        CatchUp repeated = after("catch-up, 10 updates per key", Writes.repeated(known));
        return List.of(
                ratio("catch-up against arrival", unique.perSecond() / perSecond, ABOVE_ARRIVAL, unique),
                ratio(
                        "catch-up, 10 updates per key against unique",
                        repeated.perSecond() / unique.perSecond(),
                        ABOVE_UNIQUE,
                        repeated));
    }

    private static Measure ratio(String name, double ratio, Target target, CatchUp seen) {
        return Measure.of(name, Spread.of(ratio), "×", target)
                .noting(String.format(
                        Locale.ROOT,
                        "%,d records in %.2f s: %,.0f a second",
                        seen.records(),
                        seen.seconds(),
                        seen.perSecond()));
    }

    private CatchUp after(String name, IntFunction<Write> writes) throws SQLException, InterruptedException {
        Schedule schedule = Schedule.of(perSecond, scale.outage().plus(LIMIT));
        progress.say(
                name + ": appointment-service is away for " + scale.outage().toSeconds() + " s");
        stack.stop(Service.APPOINTMENT);
        try (Positions positions = new Positions(stack);
                Load load = Load.begin(schedule, writes, LiveScale.WRITERS, () -> new LegacyApplication(stack))) {
            Thread.sleep(scale.outage());
            Watch watch = new Watch(positions);
            watch.thread.start();
            stack.start(Service.APPOINTMENT);
            CatchUp caughtUp = watch.result();
            load.stop();
            progress.say(String.format(Locale.ROOT, "%s: %,.0f records/s", name, caughtUp.perSecond()));
            return caughtUp;
        } finally {
            new CaughtUp(stack).await();
        }
    }

    /** Looks on while somebody else waits for the service to start. */
    private static final class Watch {
        private final Positions positions;
        private final Instant since = Instant.now();
        private final List<CatchUp.Look> looks = new ArrayList<>();
        private final CompletableFuture<CatchUp> result = new CompletableFuture<>();
        private final Thread thread = Thread.ofPlatform().name("positions").unstarted(this::look);

        private Watch(Positions positions) {
            this.positions = positions;
        }

        private void look() {
            try {
                CatchUp caughtUp = null;
                while (caughtUp == null) {
                    requireTime();
                    looks.add(positions.look(since));
                    caughtUp = CatchUp.of(looks);
                    Thread.sleep(INTERVAL);
                }
                result.complete(caughtUp);
            } catch (SQLException | InterruptedException | RuntimeException failed) {
                result.completeExceptionally(failed);
            }
        }

        private void requireTime() {
            if (Duration.between(since, Instant.now()).compareTo(LIMIT) > 0) {
                throw new StackException(
                        "appointment-service did not catch up within %d s".formatted(LIMIT.toSeconds()));
            }
        }

        private CatchUp result() {
            return result.join();
        }
    }
}
