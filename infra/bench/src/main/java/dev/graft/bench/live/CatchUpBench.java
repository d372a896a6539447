package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.bench.BenchStack.Motion;
import dev.graft.bench.Measure;
import dev.graft.bench.Progress;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        progress.say(name + ": appointment-service stands still for "
                + scale.outage().toSeconds() + " s");
        CatchUp caughtUp = underLoad(schedule, writes);
        progress.say(String.format(Locale.ROOT, "%s: %,.0f records/s", name, caughtUp.perSecond()));
        new CaughtUp(stack).await();
        return caughtUp;
    }

    private CatchUp underLoad(Schedule schedule, IntFunction<Write> writes) throws SQLException, InterruptedException {
        try (Load load = Load.begin(schedule, writes, LiveScale.WRITERS, () -> new LegacyApplication(stack))) {
            CatchUp caughtUp = standStill();
            load.stop();
            return caughtUp;
        }
    }

    /** It loses its place in the consumer group, as it would behind a broken network, but not what it has compiled. */
    private CatchUp standStill() throws SQLException, InterruptedException {
        try {
            stack.service(Service.APPOINTMENT, Motion.STAND_STILL);
            Thread.sleep(scale.outage());
            try (Positions positions = new Positions(stack)) {
                stack.service(Service.APPOINTMENT, Motion.GO_ON);
                return watch(positions);
            }
        } catch (IOException noKill) {
            throw new StackException("cannot send signals: " + noKill.getMessage(), noKill);
        }
    }

    private static CatchUp watch(Positions positions) throws SQLException, InterruptedException {
        Instant since = Instant.now();
        List<CatchUp.Look> looks = new ArrayList<>();
        CatchUp caughtUp = null;
        while (caughtUp == null) {
            if (Duration.between(since, Instant.now()).compareTo(LIMIT) > 0) {
                throw new StackException(
                        "appointment-service did not catch up within %d s".formatted(LIMIT.toSeconds()));
            }
            looks.add(positions.look(since));
            caughtUp = CatchUp.of(looks);
            Thread.sleep(INTERVAL);
        }
        return caughtUp;
    }
}
