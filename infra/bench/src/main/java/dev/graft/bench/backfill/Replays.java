package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.bench.Measure;
import dev.graft.bench.Paired;
import dev.graft.bench.Patience;
import dev.graft.bench.Progress;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Topics that are there already, read again: into empty tables, and into tables that hold it all. The connectors have nothing
 * to do. Each replay into empty tables has a run of the limit just before it, to be compared with.
 */
final class Replays {
    private static final Target AGAINST_LIMIT = new Target.AtLeast(0.2);
    private static final Target AGAINST_FIRST = new Target.AtLeast(1);
    private static final String NOTE =
            "from the reset of the first position to the last position at its end; services look for a reset once a second";

    private final BenchStack stack;
    private final Flow flow;
    private final Limit limit;
    private final Progress progress;
    private final List<Double> limits = new ArrayList<>();
    private final List<Double> firsts = new ArrayList<>();
    private final List<Double> noOps = new ArrayList<>();
    private boolean equal = true;

    Replays(BenchStack stack, Flow flow, Limit limit, Progress progress) {
        this.stack = stack;
        this.flow = flow;
        this.limit = limit;
        this.progress = progress;
    }

    List<Measure> run(BackfillScale scale) throws SQLException, IOException, InterruptedException {
        for (int repetition = 0; repetition < scale.replays(); repetition++) {
            limit.prepare();
            limits.add(limit.run().toNanos() / 1e9);
            firsts.add(replay("replay into empty tables", true));
            noOps.add(replay("no-op replay", false));
        }
        return List.of(
                Measure.of("replay into empty tables", rates(firsts), "rows/s")
                        .noting(NOTE)
                        .countingIf(equal),
                Measure.of("no-op replay", rates(noOps), "rows/s").noting(NOTE).countingIf(equal),
                Measure.of("replay into empty tables against limit", Paired.ratio(limits, firsts), "×", AGAINST_LIMIT)
                        .countingIf(equal),
                Measure.of("no-op replay against first replay", Paired.ratio(firsts, noOps), "×", AGAINST_FIRST)
                        .countingIf(equal));
    }

    private Spread rates(List<Double> seconds) {
        return Spread.of(seconds.stream().map(each -> limit.rows() / each).toList());
    }

    private double replay(String what, boolean emptied) throws SQLException, IOException, InterruptedException {
        new Patience(progress, "services read on", 1).await(() -> flow.idle() ? Patience.DONE : 0);
        stack.execute("postgres", "checkpoint");
        long begun = System.nanoTime();
        flow.rewind(emptied);
        new Patience(progress, what, 1).await(() -> flow.idle() ? Patience.DONE : 0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        equal &= Fingerprint.ofServices(stack).equals(limit.oracle());
        return seconds;
    }
}
