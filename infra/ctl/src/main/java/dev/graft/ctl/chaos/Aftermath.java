package dev.graft.ctl.chaos;

import dev.graft.stack.LocalStack;
import dev.graft.stack.Signals;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is left to do when a run ends, however it ends: no process, no mount and no file of it stays behind. */
record Aftermath(ChaosStack stack) {

    /** Stops everything, also what stands still, a second instance, and what does not want to. */
    void stop() throws IOException, InterruptedException {
        for (ProcessHandle process : processes()) {
            Signals.send("CONT", process);
        }
        new LocalStack(stack.settings()).stop(event -> {});
        processes().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        SmallDisk.unmountBelow(state().path());
    }

    /** Every process names the state directory on its command line. */
    private List<ProcessHandle> processes() {
        String path = state().path().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(path))
                        .isPresent())
                .toList();
    }

    /** Deletes the state directory and all that faults put there. */
    void delete() throws IOException {
        new StateDirectory(state().path().resolve("second")).delete();
        Files.deleteIfExists(state().path().resolve("small"));
        try (Stream<Path> clocks = Files.list(state().path())) {
            for (Path clock : clocks.filter(Files::isRegularFile).toList()) {
                Files.delete(clock);
            }
        }
        state().delete();
    }

    private StateDirectory state() {
        return stack.settings().state();
    }
}
