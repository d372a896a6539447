package dev.graft.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The end of a log, without the frames of stack traces.
 *
 * @param lines its last lines, oldest first
 */
public record LogTail(List<String> lines) {
    private static final long WINDOW_BYTES = 16_384;

    public LogTail {
        lines = List.copyOf(lines);
    }

    /** The last lines of a file; none when it does not exist. */
    public static LogTail of(Path log, int count) {
        if (!Files.exists(log)) {
            return new LogTail(List.of());
        }
        List<String> lines = window(log).lines().filter(LogTail::isTelling).toList();
        return new LogTail(lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    /** Frames of a stack trace say where, but not what. */
    private static boolean isTelling(String line) {
        return !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t...");
    }

    private static String window(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - WINDOW_BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new StackException("cannot read " + log, unreadable);
        }
    }

    /** The lines in one, for an error message. */
    public String oneLine() {
        return lines.isEmpty()
                ? "(nothing)"
                : String.join(" | ", lines.stream().map(String::strip).toList());
    }
}
