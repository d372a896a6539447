package dev.graft.ctl.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody who waits is told: what is still on its way, in one line. */
final class WaitingLine {

    private WaitingLine() {}

    static String of(@Nullable Barrier barrier, Chain chain, Optional<Watermarks> now, List<String> problems) {
        if (!problems.isEmpty()) {
            return String.join("; ", problems);
        }
        String awaited = now.map(Watermarks::awaited).orElse("");
        if (!awaited.isEmpty()) {
            return awaited;
        }
        String topics = now.map(marks -> topics(marks.behind(chain))).orElse("");
        return topics.isEmpty() ? stage(barrier) : topics;
    }

    private static String topics(Map<String, Long> behind) {
        return behind.entrySet().stream()
                .filter(topic -> topic.getValue() > 0)
                .map(topic -> String.format(Locale.ROOT, "%s %,d to go", topic.getKey(), topic.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String stage(@Nullable Barrier barrier) {
        return switch (barrier) {
            case null -> "waiting for the stack to answer";
            case Barrier.Slots slots -> "waiting for the log to pass " + String.join(" and ", slots.names());
            case Barrier.Readers readers -> "waiting for the services to read to the end";
            case Barrier.Passed passed -> "caught up";
        };
    }
}
