package dev.graft.bench.live;

import dev.graft.bench.Measure;
import dev.graft.bench.Spread;
import java.sql.SQLException;

/**
 * What the whole of it sustains: writes that are committed one by one, as fast as the legacy database takes them, until the
 * last of them is read from its migrated topic. All rates are shares of this.
 *
 * @param perSecond writes
 */
record Capacity(double perSecond) {

    /** Measures it, after a burst that warms all of it up and is not counted. */
    static Capacity of(Freshness freshness, int burst) throws SQLException, InterruptedException {
        freshness.of("warm-up", Schedule.unpaced(burst));
        return new Capacity(freshness.of("capacity", Schedule.unpaced(burst)).perSecond());
    }

    Measure measure() {
        return Measure.of("live capacity", Spread.of(perSecond), "writes/s");
    }

    /** That share of it, in per cent. */
    double share(int percent) {
        return perSecond * percent / 100;
    }
}
