package dev.graft.stack;

import java.util.ArrayList;
import java.util.List;

/** The command line of a Java process of the stack: short, and naming the state directory first. */
final class JavaCommand {
    private JavaCommand() {}

    /** Lets a virtual machine of this heap run what follows, a class or {@code -jar file}. */
    static List<String> of(StateDirectory state, int heapMegabytes, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Executables.java());
        command.add("-Dstack.state=" + state.path());
        command.add("-Xmx%dm".formatted(heapMegabytes));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.net.preferIPv4Stack=true"));
        command.addAll(rest);
        return command;
    }

    /** What makes slf4j-simple write lines with a time and a level. */
    static List<String> logging() {
        return List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    }
}
