package dev.graft.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs of the machine that the stack uses when they are there. */
final class Executables {
    private static final int LAST_WORDS = 3;

    private Executables() {}

    static boolean exists(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The Java that runs this very process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a short command to its end; complains with its last words when it fails. */
    static void run(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (builder.start().waitFor() != 0) {
            String program = Path.of(command.getLast()).getFileName().toString();
            throw new StackException("%s failed; its last words: %s"
                    .formatted(program, LogTail.of(log, 3).oneLine()));
        }
    }
}
