package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the processes of a stack hold in memory, shared pages counted once.
 *
 * @param megabytes by process, children included
 */
record ResidentMemory(Map<String, Long> megabytes) {
    private static final int KIBIBYTES = 1024;

    static ResidentMemory of(LocalStack stack) {
        Map<String, Long> megabytes = new TreeMap<>();
        for (ProcessState process : stack.processes()) {
            process.pid().flatMap(ProcessHandle::of).ifPresent(handle -> megabytes.put(process.name(), family(handle)));
        }
        return new ResidentMemory(megabytes);
    }

    long total() {
        return megabytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(ResidentMemory::proportionalKibibytes)
                        .sum()
                / KIBIBYTES;
    }

    private static long proportionalKibibytes(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return megabytes + " MB, together " + total() + " MB";
    }
}
