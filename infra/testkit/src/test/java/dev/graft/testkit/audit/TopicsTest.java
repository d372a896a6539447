package dev.graft.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graft.testkit.SqlScript;
import dev.graft.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final String RESOURCES = "infra/testkit/src/test/resources/audit/";
    private static final TestDatabase LEGACY = TestDatabase.create("audit-legacy", database -> {
        SqlScript.of("infra/legacy/schema.sql").runOn(database);
        SqlScript.of(RESOURCES + "legacy.sql").runOn(database);
    });
    private static final TestDatabase SERVICES = TestDatabase.create("audit-services", database -> {
        SqlScript.of(RESOURCES + "services.sql").runOn(database);
        SqlScript.of(RESOURCES + "truth.sql").runOn(database);
    });

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    @BeforeEach
    void publishTheTruth() throws SQLException {
        try (Connection connection = SERVICES.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select p.topic, p.entity_id, json_build_object('id', p.entity_id, 'revision', p.revision,
                            'clinicId', coalesce(d.clinic_id, c.clinic_id, a.clinic_id, k.legacy_id),
                            'clinicDoctorId', a.clinic_doctor_id, 'clinicPatientId', a.clinic_patient_id,
                            'globalDoctorId', coalesce(d.global_doctor_id, a.global_doctor_id),
                            'globalPatientId', coalesce(c.global_patient_id, a.global_patient_id))
                        from live.publication p
                            left join live.clinic_doctors d on d.id = p.entity_id
                            left join live.clinic_patients c on c.id = p.entity_id
                            left join live.appointments a on a.id = p.entity_id
                            left join live.clinics k on k.id = p.entity_id
                        """)) {
            while (rows.next()) {
                publish(rows.getString(1), rows.getString(2), rows.getString(3));
            }
        }
    }

    @AfterAll
    static void drop() {
        LEGACY.close();
        SERVICES.close();
    }

    @Test
    void theTruthIsClean() {
        Audit audit = audit();

        audit.requireClean();
        assertThat(audit.compared()).containsEntry("published", 4L + 4 + 7 + 5 + 2 + 3);
    }

    @Test
    void aValueOfYesterdayDoesNotCount() {
        String id = idOf("graft.patient.v1");
        records.addFirst(record("graft.patient.v1", id, "{\"id\":\"%s\",\"revision\":0}".formatted(id)));

        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void aTombstoneOfALiveRowIsFound() {
        String id = idOf("graft.appointment.v1");
        publish("graft.appointment.v1", id, null);

        assertFinding("graft.appointment.v1/" + id, "is missing");
    }

    @Test
    void aLostEventIsFound() {
        String id = idOf("graft.global-patient.v1");
        records.removeIf(record -> key(record).equals(id));

        assertFinding("graft.global-patient.v1/" + id, "is missing");
    }

    @Test
    void aRowThatIsGoneMustEndInATombstone() {
        String id = "00000000-0000-5000-8000-000000000000";
        publish("graft.doctor.v1", id, "{\"id\":\"%s\",\"revision\":3}".formatted(id));
        assertFinding("graft.doctor.v1/" + id, "should not be there");

        publish("graft.doctor.v1", id, null);
        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void anOldLinkOnTheWireIsFound() {
        String id = idOf("graft.appointment.v1");
        ConsumerRecord<byte[], byte[]> last = records.stream()
                .filter(record -> key(record).equals(id))
                .findFirst()
                .orElseThrow();
        String value = new String(last.value(), StandardCharsets.UTF_8);
        publish("graft.appointment.v1", id, value.replace("\"globalPatientId\"", "\"former\""));

        assertFinding("graft.appointment.v1/" + id, "differs in global_patient_id");
    }

    private Audit audit() {
        return Auditor.of(LEGACY.dataSource())
                .withDoctors(SERVICES.dataSource())
                .withPatients(SERVICES.dataSource())
                .withAppointments(SERVICES.dataSource())
                .readingFrom(this::consumer)
                .audit();
    }

    private void assertFinding(String key, String fact) {
        assertThat(audit().findings())
                .extracting(Finding::table, Finding::key, Finding::fact)
                .containsExactly(tuple("published", key, fact));
    }

    private Consumer<byte[], byte[]> consumer() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        List<TopicPartition> partitions = TopicReader.STATE_TOPICS.stream()
                .map(topic -> new TopicPartition(topic, 0))
                .toList();
        partitions.forEach(partition -> consumer.updatePartitions(
                partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, null, null, null))));
        consumer.updateBeginningOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> 0L)));
        Map<TopicPartition, Long> ends = partitions.stream().collect(Collectors.toMap(p -> p, this::size));
        consumer.updateEndOffsets(ends);
        consumer.schedulePollTask(() -> fill(consumer));
        return consumer;
    }

    private void fill(MockConsumer<byte[], byte[]> consumer) {
        Map<String, Integer> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            int offset = next.merge(record.topic(), 1, Integer::sum) - 1;
            consumer.addRecord(new ConsumerRecord<>(record.topic(), 0, offset, record.key(), record.value()));
        }
    }

    private long size(TopicPartition partition) {
        return records.stream()
                .filter(record -> record.topic().equals(partition.topic()))
                .count();
    }

    private void publish(String topic, String key, @Nullable String value) {
        records.add(record(topic, key, value));
    }

    private String idOf(String topic) {
        return records.stream()
                .filter(record -> record.topic().equals(topic))
                .map(TopicsTest::key)
                .findFirst()
                .orElseThrow();
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, String key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(topic, 0, 0, key.getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
