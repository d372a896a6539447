package dev.graft.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debezium.spi.snapshot.Snapshotter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorFilesTest {
    private static final Path FOLDER = Path.of(System.getProperty("graft.root"), "infra", "connectors");
    private static final Pattern SECRET = Pattern.compile("database\\.(hostname|port|dbname|user|password)");

    @ParameterizedTest
    @ValueSource(
            strings = {"legacy-clinic", "outbox-doctor", "outbox-patient", "outbox-appointment", "outbox-analytics"})
    void aConnectorFileIsAFlatObjectOfStringsWithoutAddresses(String name) throws IOException {
        for (Map.Entry<String, JsonNode> setting : read(name).properties()) {
            assertThat(setting.getValue().isTextual()).as(setting.getKey()).isTrue();
            if (SECRET.matcher(setting.getKey()).matches()) {
                assertThat(setting.getValue().textValue()).startsWith("${env:GRAFT_");
            }
        }
    }

    @Test
    void theOutboxConnectorsDifferByTheirServiceAlone() throws IOException {
        String doctor = read("outbox-doctor").toString();
        assertThat(read("outbox-patient").toString()).isEqualTo(of(doctor, "patient"));
        assertThat(read("outbox-appointment").toString()).isEqualTo(of(doctor, "appointment"));
        assertThat(read("outbox-analytics").toString()).isEqualTo(of(doctor, "analytics"));
    }

    @Test
    void everyTransformOfOursIsFoundByServiceLoading() throws IOException {
        var named = Stream.of("legacy-clinic", "outbox-doctor")
                .flatMap(ConnectorFilesTest::transforms)
                .toList();
        var loaded = ServiceLoader.load(Transformation.class).stream()
                .map(provider -> provider.type().getName())
                .toList();
        assertThat(loaded).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theSnapshotModeOfOursIsFoundByServiceLoading() throws IOException {
        assertThat(ServiceLoader.load(Snapshotter.class))
                .extracting(Snapshotter::name)
                .contains(read("legacy-clinic").get("snapshot.mode.custom.name").textValue());
    }

    @Test
    void everyTopicIsNamedOnceAndHasAPolicy() throws IOException {
        var names = new TreeSet<String>();
        for (JsonNode topic : read("topics")) {
            assertThat(names.add(topic.get("name").textValue())).isTrue();
            assertThat(topic.get("partitions").intValue()).isPositive();
            assertThat(topic.get("config").get("cleanup.policy").textValue()).isIn("compact", "delete");
        }
        assertThat(names).contains("legacy.clinic.patients", "legacy.truncate", "graft.appointment.v1");
    }

    @Test
    void everyCapturedTableHasATopicOfItsName() throws IOException {
        List<String> topics = new ArrayList<>();
        read("topics").forEach(topic -> topics.add(topic.get("name").textValue()));
        for (String table : legacy("table.include.list")) {
            assertThat(topics).contains("legacy." + table);
        }
    }

    @Test
    void whatNobodyNeedsOfClientsStaysInTheLegacyDatabase() throws IOException {
        assertThat(legacy("column.exclude.list"))
                .contains(
                        "marketplace.consultation_requests.name",
                        "marketplace.consultation_requests.contact",
                        "marketplace.consultation_requests.problem",
                        "marketplace.orders.client_name",
                        "marketplace.orders.contact",
                        "marketplace.reviews.comment")
                .allSatisfy(column -> assertThat(legacy("table.include.list"))
                        .contains(column.substring(0, column.lastIndexOf('.'))));
    }

    /** Events are kept: nobody could send those again that a compaction or a retention took. */
    @Test
    void topicsOfEventsKeepWhatTheyHave() throws IOException {
        for (JsonNode topic : read("topics")) {
            if (List.of("graft.activity.v1", "graft.analytics.v1")
                    .contains(topic.get("name").textValue())) {
                assertThat(topic.get("config").get("cleanup.policy").textValue())
                        .isEqualTo("delete");
                assertThat(topic.get("config").get("retention.ms").textValue()).isEqualTo("-1");
            }
        }
    }

    private static List<String> legacy(String setting) throws IOException {
        return List.of(read("legacy-clinic").get(setting).textValue().split(","));
    }

    private static String of(String doctor, String service) {
        return doctor.replace("DOCTOR", service.toUpperCase(Locale.ROOT))
                .replace("outbox-doctor", "outbox-" + service)
                .replace("outbox_doctor", "outbox_" + service);
    }

    private static Stream<String> transforms(String name) {
        return StreamSupport.stream(unchecked(name).properties().spliterator(), false)
                .filter(setting -> setting.getKey().matches("transforms\\.[a-z]+\\.type"))
                .map(setting -> setting.getValue().textValue());
    }

    private static JsonNode unchecked(String name) {
        try {
            return read(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
    }
}
