package dev.graft.ctl;

import dev.graft.stack.StackEvent;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Tells on standard error what a start or a stop does and how long each step took. */
final class Progress implements Consumer<StackEvent> {
    /** What each step means to somebody who does not know the parts. */
    private static final Map<String, String> MEANING = Map.of(
            "postgres", "PostgreSQL",
            "kafka", "Kafka broker",
            "connect", "Kafka Connect with Debezium",
            "databases", "databases",
            "legacy", "legacy tables, role and publication",
            "topics", "topics",
            "sample-views", "views of the sample",
            "connectors", "connectors capture");

    private final PrintWriter err;
    private final long start = System.nanoTime();

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(StackEvent event) {
        switch (event) {
            case StackEvent.Begun ignored -> {}
            case StackEvent.Done(String step, Duration elapsed) ->
                say(MEANING.getOrDefault(step, step + "-service"), elapsed);
        }
    }

    /** One line with the time since the beginning in front. */
    void say(String what) {
        err.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(elapsed()), what));
        err.flush();
    }

    private void say(String what, Duration elapsed) {
        err.println(String.format(Locale.ROOT, "%6.1f s  %-38s %5.1f s", seconds(elapsed()), what, seconds(elapsed)));
        err.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
