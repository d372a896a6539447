package dev.graft.ctl;

import dev.graft.bench.BenchReport;
import dev.graft.bench.Scale;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** What every benchmark lets its caller choose. */
final class BenchOptions {

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            defaultValue = "medium",
            description = "small, medium (default) or large; tiny only shows that it runs.")
    private Scale scale = Scale.MEDIUM;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The same seed gives the same rows.")
    private long seed = 1;

    @Option(names = "--json", description = "Answer with JSON.")
    private boolean json;

    Scale scale() {
        return scale;
    }

    long seed() {
        return seed;
    }

    void print(BenchReport report, PrintWriter out) {
        if (json) {
            out.println(JsonText.write(report.json()));
        } else {
            BenchTable.lines(report).forEach(out::println);
        }
        out.flush();
    }
}
