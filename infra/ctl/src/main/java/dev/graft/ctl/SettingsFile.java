package dev.graft.ctl;

import dev.graft.stack.StackException;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a start leaves its settings, so that later commands speak to the same stack. */
final class SettingsFile {
    private final Path file;

    private SettingsFile(Path file) {
        this.file = file;
    }

    static SettingsFile in(StateDirectory state) {
        return new SettingsFile(state.path().resolve("settings.properties"));
    }

    /** What was written; nothing when nothing was. Names of another version are left out. */
    Settings read() {
        if (!Files.exists(file)) {
            return new Settings(Map.of());
        }
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return known(properties);
        } catch (IOException unreadable) {
            throw new StackException("cannot read " + file, unreadable);
        }
    }

    private static Settings known(Properties properties) {
        Map<String, String> values = new TreeMap<>();
        for (String name : Settings.DEFAULT.values().keySet()) {
            if (properties.getProperty(name) instanceof String value) {
                values.put(name, value);
            }
        }
        return new Settings(values);
    }

    void write(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    new TreeMap<>(settings.values())
                            .entrySet().stream()
                                    .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                                    .collect(Collectors.joining()));
        } catch (IOException unwritable) {
            throw new StackException("cannot write " + file, unwritable);
        }
    }
}
