package dev.graft.doctor.migration;

import static dev.graft.doctor.migration.LegacyRows.appointment;
import static dev.graft.doctor.migration.LegacyRows.doctor;
import static dev.graft.doctor.migration.LegacyRows.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.graft.cdc.OutboxMessage;
import dev.graft.testkit.RepositoryFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves is what {@code infra/contracts} promises, byte for byte. */
class ContractIT {

    @ParameterizedTest
    @ValueSource(strings = {"graft.doctor.v1", "graft.global-doctor.v1"})
    void whatLeavesEqualsTheSamplesAndFitsTheSchema(String topic) throws SQLException, IOException {
        List<String> left = messages(topic);

        assertThat(left).containsExactlyInAnyOrderElementsOf(samples(topic));
        assertThat(left)
                .allSatisfy(message -> assertThat(schema(topic).validate(message, InputFormat.JSON))
                        .isEmpty());
    }

    /** A doctor of whom all is known, and one of whom nothing is: the samples of both topics come from these rows. */
    private static List<String> messages(String topic) throws SQLException {
        try (DoctorStage stage = new DoctorStage(DoctorStage.EVERYTHING)) {
            stage.users.put(with(doctor("u-1", "c-1"), "name", "Անի Sargsyan"));
            stage.users.put(unknown());
            stage.deliver();
            stage.appointments.put(appointment("a-1", "c-2", "u-1"));
            stage.appointments.put(appointment("a-2", "c-2", "u-2"));
            stage.deliver();
            return stage.emitted().stream()
                    .filter(message -> message.prefix().startsWith("outbox:" + topic + ":"))
                    .map(ContractIT::text)
                    .toList();
        }
    }

    private static Map<String, @Nullable Object> unknown() {
        Map<String, @Nullable Object> row = doctor("u-2", null);
        row.replaceAll((column, value) -> column.equals("id") || column.equals("role") ? value : null);
        return with(row, "status", "RETIRED");
    }

    private static String text(OutboxMessage message) {
        return new String(message.content(), StandardCharsets.UTF_8) + "\n";
    }

    private static List<String> samples(String topic) throws IOException {
        List<String> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(RepositoryFile.at("infra/contracts/" + topic))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("sample-"))
                    .toList()) {
                samples.add(Files.readString(file));
            }
        }
        return samples;
    }

    private static JsonSchema schema(String topic) throws IOException {
        String text = Files.readString(RepositoryFile.at("infra/contracts/" + topic + "/schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }
}
