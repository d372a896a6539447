package dev.graft.bench;

import dev.graft.stack.LocalStack;
import dev.graft.stack.ProcessState;
import dev.graft.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The most memory that each virtual machine of the stack had resident since it began, as the kernel counts it.
 *
 * @param megabytes by process
 */
public record PeakMemory(Map<String, Long> megabytes) {
    /** Its memory is shared between its processes, and no heap explains it. */
    private static final String POSTGRES = "postgres";

    private static final int KIBIBYTES = 1_024;
    /** What a virtual machine needs beside its heap, with room to spare. */
    private static final int BESIDE_THE_HEAP = 300;

    public PeakMemory {
        megabytes = Map.copyOf(megabytes);
    }

    /** Until now. */
    public static PeakMemory of(LocalStack stack) {
        Map<String, Long> megabytes = new TreeMap<>();
        for (ProcessState process : stack.processes()) {
            if (!process.name().equals(POSTGRES)) {
                process.pid().ifPresent(pid -> megabytes.put(process.name(), peak(pid)));
            }
        }
        return new PeakMemory(megabytes);
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The processes that took more than their heap explains, a sentence each. */
    public List<String> excesses(StackSettings settings) {
        List<String> excesses = new ArrayList<>();
        megabytes.forEach((process, peak) -> {
            int limit = heap(settings, process) + BESIDE_THE_HEAP;
            if (peak > limit) {
                excesses.add("%s took %d MB, more than %d MB".formatted(process, peak, limit));
            }
        });
        return excesses;
    }

    private static int heap(StackSettings settings, String process) {
        return switch (process) {
            case "kafka" -> settings.heaps().kafka();
            case "connect" -> settings.heaps().connect();
            default -> settings.heaps().service();
        };
    }
}
