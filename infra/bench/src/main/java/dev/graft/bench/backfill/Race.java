package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.bench.BenchStack.Motion;
import dev.graft.bench.CpuTime;
import dev.graft.bench.Progress;
import dev.graft.bench.Rotation;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Lets contenders do their job, one after the other, each repetition in another order. */
final class Race {
    private final BenchStack stack;
    private final List<Contender> contenders;
    private final BackfillScale scale;
    private final Progress progress;

    Race(BenchStack stack, List<Contender> contenders, BackfillScale scale, Progress progress) {
        this.stack = stack;
        this.contenders = List.copyOf(contenders);
        this.scale = scale;
        this.progress = progress;
    }

    /**
     * All repetitions that there is time for; returns how many counted. The services of Graft stand still unless the contender
     * needs them, and go on afterwards.
     */
    int run(Standings standings) throws SQLException, IOException, InterruptedException {
        long begun = System.nanoTime();
        int done = 0;
        while (scale.another(done, Duration.ofNanos(System.nanoTime() - begun))) {
            boolean counts = done >= scale.warmUps();
            for (Contender contender : Rotation.order(contenders, done)) {
                if (!standings.failed(contender)) {
                    attempt(contender, counts, standings);
                }
            }
            done++;
            tellRest(done, System.nanoTime() - begun);
        }
        stack.services(Motion.GO_ON);
        return done - scale.warmUps();
    }

    /** One that fails is left out from now on, and the others go on. */
    private void attempt(Contender contender, boolean counts, Standings standings) throws InterruptedException {
        try {
            Trial trial = trial(contender);
            progress.say(String.format(
                    Locale.ROOT,
                    "%s: %.2f s, %s%s",
                    contender.name(),
                    trial.seconds(),
                    trial.equal() ? "equals the oracle" : "DIFFERS from the oracle",
                    counts ? "" : " (warm-up, does not count)"));
            if (counts) {
                standings.add(contender, trial);
            }
        } catch (StackException | SQLException | IOException failure) {
            progress.say("%s failed and is left out: %s".formatted(contender.name(), failure.getMessage()));
            standings.fail(contender, String.valueOf(failure.getMessage()));
            rest(contender);
        }
    }

    private void rest(Contender contender) throws InterruptedException {
        try {
            contender.rest();
        } catch (StackException | SQLException | IOException failure) {
            progress.say("%s left something behind: %s".formatted(contender.name(), failure.getMessage()));
        }
    }

    private void tellRest(int done, long nanos) {
        int all = scale.warmUps() + scale.repetitions();
        double seconds = nanos / 1e9 / done * (all - done);
        progress.say(String.format(Locale.ROOT, "repetition %d of %d done, about %.0f s left", done, all, seconds));
    }

    private Trial trial(Contender contender) throws SQLException, IOException, InterruptedException {
        stack.services(contender.needsServices() ? Motion.GO_ON : Motion.STAND_STILL);
        contender.prepare();
        CpuTime before = cpu();
        Duration wall = contender.run();
        CpuTime cpu = cpu().since(before).only(contender.processes());
        boolean equal = contender.equalsOracle();
        contender.rest();
        return new Trial(wall, cpu, contender.rows(), equal);
    }

    private CpuTime cpu() {
        return stack.cpu().withThisProcess();
    }
}
