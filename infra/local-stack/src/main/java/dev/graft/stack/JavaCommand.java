package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java process of the stack: short, and naming the state directory first. */
final class JavaCommand {
    private JavaCommand() {}

    /**
     * Lets a virtual machine of this heap run what follows, a class or {@code -jar file}. The young have half of the heap,
     * since batches are to die there and not to fill the old half.
     */
    static List<String> of(StateDirectory state, int heapMegabytes, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Executables.java());
        command.add("-Dstack.state=" + state.path());
        command.add("-Xmx%dm".formatted(heapMegabytes));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:NewRatio=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true"));
        command.addAll(rest);
        return command;
    }

    /** Lets the broker, the tool that formats its disk, or the Connect worker run. */
    static List<String> ofServer(StackSettings settings, String name, int heapMegabytes, List<String> rest)
            throws IOException {
        var checkout = settings.checkout();
        List<String> all =
                new ArrayList<>(ClassArchive.options(checkout.classArchives(), name, checkout.serverClassPath()));
        all.addAll(logging());
        all.addAll(rest);
        return of(settings.state(), heapMegabytes, all);
    }

    /** Lets the packaged application of a service run. */
    static List<String> ofService(StackSettings settings, String name, Path jar) throws IOException {
        List<String> all =
                new ArrayList<>(ClassArchive.options(settings.checkout().classArchives(), name, jar.toString()));
        all.addAll(List.of("-jar", jar.toString()));
        return of(settings.state(), settings.heaps().service(), all);
    }

    /** What makes slf4j-simple write lines with a time and a level. */
    private static List<String> logging() {
        return List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    }
}
