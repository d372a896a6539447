package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.bench.CpuTime;
import dev.graft.bench.Measure;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import dev.graft.stack.Service;
import java.time.Duration;

/** What the connectors cost while nobody writes: the processor time of the worker that runs all of them, by connector. */
final class IdleConnectors {
    private static final String CONNECT = "connect";
    private static final int LEGACY = 1;
    private static final int PERCENT = 100;
    private static final Target LIMIT = new Target.AtMost(10);

    private IdleConnectors() {}

    static Measure measure(BenchStack stack, Duration length) throws InterruptedException {
        CpuTime before = stack.cpu();
        long begun = System.nanoTime();
        Thread.sleep(length);
        double used = stack.cpu().since(before).seconds().getOrDefault(CONNECT, 0.0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        int connectors = LEGACY + Service.values().length;
        return Measure.of(
                        "connectors idle", Spread.of(PERCENT * used / seconds / connectors), "% of a core each", LIMIT)
                .noting("%d connectors of one worker".formatted(connectors));
    }
}
