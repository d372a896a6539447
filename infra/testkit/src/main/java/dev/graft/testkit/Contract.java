package dev.graft.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a topic promises its readers: a schema and golden samples, in {@code infra/contracts}. */
public final class Contract {

    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final Path folder;
    private final JsonSchema schema;

    private Contract(Path folder) {
        this.folder = folder;
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(read(folder.resolve("schema.json")), STRICT);
    }

    /** The contract of a topic, e.g. {@code graft.patient.v1}. */
    public static Contract of(String topic) {
        return new Contract(RepositoryFile.at("infra/contracts/" + topic));
    }

    /** The golden samples by file name, without the line break that ends each file. */
    public Map<String, String> samples() {
        Map<String, String> samples = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith("sample-"))
                    .forEach(file -> samples.put(
                            file.getFileName().toString(), read(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
        return samples;
    }

    /** What of a value breaks the promise, formats included; empty when nothing does. */
    public List<String> violations(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
