package dev.graft.ctl.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what a process writes to its log from now on. */
final class LogWatch {
    private final Path log;
    private final long start;

    LogWatch(Path log) throws IOException {
        this.log = log;
        this.start = Files.exists(log) ? Files.size(log) : 0;
    }

    boolean says(String words) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).contains(words);
        }
    }
}
