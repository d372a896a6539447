package dev.graft.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals that Java cannot send by itself. */
public final class Signals {

    private Signals() {}

    /** Sends a signal to a process and to all that descend from it, the parent first. */
    public static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(process.pid())));
        kill(command);
        List<String> children = new ArrayList<>(List.of("kill", "-" + signal));
        process.descendants().map(child -> Long.toString(child.pid())).forEach(children::add);
        if (children.size() > 2) {
            kill(children);
        }
    }

    private static void kill(List<String> command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
