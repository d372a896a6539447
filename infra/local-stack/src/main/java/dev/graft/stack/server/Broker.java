package dev.graft.stack.server;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Runs a Kafka broker from its configuration file, in the same virtual machine that formats its storage the first time. */
public final class Broker {
    private Broker() {}

    /** Takes the configuration file. */
    public static void main(String[] arguments) throws IOException {
        String configuration = arguments[0];
        if (!isFormatted(configuration)) {
            format(configuration);
        }
        Kafka.main(arguments);
    }

    private static boolean isFormatted(String configuration) throws IOException {
        var properties = new Properties();
        try (var file = new FileInputStream(configuration)) {
            properties.load(file);
        }
        return Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"));
    }

    private static void format(String configuration) {
        String cluster = Uuid.randomUuid().toString();
        String[] command = {"format", "--ignore-formatted", "--cluster-id", cluster, "--config", configuration};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("the storage that " + configuration + " names cannot be formatted");
        }
    }
}
