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

    /** Measures it, after a burst that warms all of it up and is not counted. */
    static Capacity of(BenchStack stack, Freshness freshness, int burst) throws SQLException, InterruptedException {
        freshness.of("warm-up", Schedule.unpaced(burst));
        Footprint before = Footprint.of(stack);
        double perSecond = freshness.of("capacity", Schedule.unpaced(burst)).perSecond();
        new CaughtUp(stack).await();
        return new Capacity(perSecond, burst, Footprint.of(stack).since(before));
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
