package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * How much was written so far.
 *
 * @param walBytes of PostgreSQL's log, for the legacy database and those of the services together
 * @param topicBytes of the topics {@code legacy.*} and {@code graft.*}, on disk and compressed
 */
record Footprint(long walBytes, long topicBytes) {

    static Footprint of(BenchStack stack) throws SQLException {
        String wal = stack.text("postgres", "select (pg_current_wal_lsn() - '0/0')::bigint");
        return new Footprint(Long.parseLong(wal), topicBytes(stack.topics()));
    }

    /** What was written since an earlier moment. */
    Footprint since(Footprint earlier) {
        return new Footprint(walBytes - earlier.walBytes, topicBytes - earlier.topicBytes);
    }

    private static long topicBytes(Path topics) {
        try (Stream<Path> files = Files.find(topics, 2, (file, any) -> isOfTopic(topics.relativize(file)))) {
            return files.mapToLong(Footprint::size).sum();
        } catch (IOException unreadable) {
            throw new StackException("cannot read " + topics, unreadable);
        }
    }

    /** Indexes are left out: they are made in their full length. */
    private static boolean isOfTopic(Path file) {
        String path = file.toString();
        return path.endsWith(".log") && (path.startsWith("legacy.") || path.startsWith("graft."));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
