package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.bench.Measure;
import dev.graft.bench.Spread;
import java.sql.SQLException;
import java.util.List;

/**
 * What the whole of it sustains: writes that are committed one by one, as fast as the legacy database takes them, until the
 * last of them is read from its migrated topic. All rates are shares of this.
 *
 * @param perSecond writes
 * @param writes how many were made to find that out
 * @param footprint what these wrote
 */
record Capacity(double perSecond, int writes, Footprint footprint) {

    /**
     * Writes a second of the warm-up: few enough for batches of a few records, so that there are thousands of them. A
     * virtual machine compiles what it has done often.
     */
    static final int WARM_UP_RATE = 200;

    /** Measures it, after writes that warm all of it up and are not counted. */
    static Capacity of(BenchStack stack, Freshness freshness, LiveScale scale)
            throws SQLException, InterruptedException {
        freshness.of("warm-up", Schedule.of(WARM_UP_RATE, scale.warmUp()));
        freshness.of("warm-up in a burst", Schedule.unpaced(scale.burst()));
        Footprint before = Footprint.of(stack);
        double perSecond =
                freshness.of("capacity", Schedule.unpaced(scale.burst())).perSecond();
        new CaughtUp(stack).await();
        return new Capacity(perSecond, scale.burst(), Footprint.of(stack).since(before));
    }

    List<Measure> measures() {
        return List.of(
                Measure.of("live capacity", Spread.of(perSecond), "writes/s"),
                Measure.of("log of PostgreSQL", Spread.of((double) footprint.walBytes() / writes), "bytes per write")
                        .noting("legacy database and services together, heartbeats included"),
                Measure.of("topics", Spread.of((double) footprint.topicBytes() / writes), "bytes per write")
                        .noting("legacy.* and graft.* on disk, compressed, before any compaction"));
    }

    /** That share of it, in per cent. */
    double share(int percent) {
        return perSecond * percent / 100;
    }
}
