package dev.graft.ctl.chaos;

import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import dev.graft.stack.StackSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Somebody at a terminal: runs the command line on the stack under chaos, in a process of its own. */
record Operator(StackSettings settings) {
    private static final int WRONG_USAGE = 2;

    /** What a command printed; complains when it could not do its work. An answer of "no" is an answer. */
    String graft(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgraft.root=" + settings.checkout().root(),
                "dev.graft.ctl.Graft"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() >= WRONG_USAGE) {
            throw new StackException("./graft %s failed: %s".formatted(String.join(" ", arguments), lastLine(said)));
        }
        return said;
    }

    private static String lastLine(String said) {
        return said.lines()
                .filter(line -> !line.isBlank())
                .reduce((one, two) -> two)
                .orElse("it said nothing");
    }

    private Map<String, String> environment() {
        StackAddresses addresses = settings.addresses();
        Map<String, String> environment = new TreeMap<>(Map.of(
                "CLASSPATH", System.getProperty("java.class.path"),
                "GRAFT_HOME", settings.state().path().toString(),
                "GRAFT_PORT_POSTGRES", Integer.toString(addresses.postgresPort()),
                "GRAFT_PORT_KAFKA", Integer.toString(addresses.kafkaPort()),
                "GRAFT_PORT_KAFKA_CONTROLLER", Integer.toString(settings.controllerPort()),
                "GRAFT_PORT_CONNECT", Integer.toString(addresses.connectPort())));
        addresses
                .servicePorts()
                .forEach((service, port) -> environment.put(
                        "GRAFT_PORT_" + service.name().toUpperCase(Locale.ROOT), Integer.toString(port)));
        return environment;
    }
}
