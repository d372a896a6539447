package dev.graft.ctl.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clock that can be turned while a process runs, by libfaketime.
 *
 * @param library the library that is loaded into the process
 * @param file says how far the clock is off
 */
record FakeTime(Path library, Path file) {
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    /** The library, if this machine has it. */
    static Optional<Path> installed() {
        return Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib")
                .map(folder -> Path.of(folder, LIBRARY))
                .filter(Files::exists)
                .findFirst();
    }

    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    /** Turns the clock, for example {@code +2h}; the process sees it within a second. */
    void turn(String offset) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, offset + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
