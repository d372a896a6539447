package dev.graft.bench;

import dev.graft.stack.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time that the processes of a stack have used, by name, in seconds: user and system, with the children that they
 * have and those that they had. Empty where there is no {@code /proc}.
 *
 * @param seconds by process
 */
public record CpuTime(Map<String, Double> seconds) {
    /** What this very process is called. */
    public static final String THIS_PROCESS = "bench";

    /** What Linux counts in, whatever its clock: USER_HZ. */
    private static final double TICKS_PER_SECOND = 100;

    /** Of {@code /proc/<pid>/stat} behind the name of the program: utime, stime, cutime, cstime. */
    private static final int FIRST_TICKS = 11;

    private static final int LAST_TICKS = 14;

    public CpuTime {
        seconds = Map.copyOf(seconds);
    }

    /** Until now, of those processes that run. */
    public static CpuTime of(Collection<ProcessState> processes) {
        Map<String, Double> seconds = new TreeMap<>();
        for (ProcessState process : processes) {
            process.pid().flatMap(ProcessHandle::of).ifPresent(handle -> seconds.put(process.name(), tree(handle)));
        }
        return new CpuTime(seconds);
    }

    /** Until now, with what this very process has used. */
    public CpuTime withThisProcess() {
        Map<String, Double> all = new TreeMap<>(seconds);
        all.put(THIS_PROCESS, ticks(stat(ProcessHandle.current().pid())) / TICKS_PER_SECOND);
        return new CpuTime(all);
    }

    /** What was used since an earlier moment; a process that was not there then counts from its start. */
    public CpuTime since(CpuTime earlier) {
        Map<String, Double> used = new TreeMap<>();
        seconds.forEach((process, until) -> used.put(process, until - earlier.seconds.getOrDefault(process, 0.0)));
        return new CpuTime(used);
    }

    /** Of these processes alone. */
    public CpuTime only(Collection<String> processes) {
        Map<String, Double> some = new TreeMap<>(seconds);
        some.keySet().retainAll(processes);
        return new CpuTime(some);
    }

    /** Of all processes. */
    public double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** So many times as much. */
    public CpuTime times(double factor) {
        Map<String, Double> all = new TreeMap<>(seconds);
        all.replaceAll((process, used) -> used * factor);
        return new CpuTime(all);
    }

    /** What each process has of it, as "analytics 43.2, kafka 2.6". */
    public String shares() {
        return new TreeMap<>(seconds)
                .entrySet().stream()
                        .map(process -> String.format(Locale.ROOT, "%s %.1f", process.getKey(), process.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static double tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToDouble(process -> ticks(stat(process.pid())) / TICKS_PER_SECOND)
                .sum();
    }

    private static String stat(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat"));
        } catch (IOException gone) {
            return "";
        }
    }

    /** The name of the program stands in parentheses and may hold anything, spaces and parentheses too. */
    static long ticks(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = FIRST_TICKS; field <= LAST_TICKS; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks;
    }
}
