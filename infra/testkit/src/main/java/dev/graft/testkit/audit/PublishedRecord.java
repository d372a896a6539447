package dev.graft.testkit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One record of a state topic, as a line for the table {@code published_record}. */
final class PublishedRecord {

    static final List<String> COMPARED = List.of(
            "id",
            "revision",
            "clinic_id",
            "clinic_doctor_id",
            "clinic_patient_id",
            "global_doctor_id",
            "global_patient_id");

    private static final JsonMapper JSON = new JsonMapper();

    private PublishedRecord() {}

    static String line(ConsumerRecord<byte[], byte[]> record) throws IOException {
        JsonNode value = record.value() == null ? JSON.createObjectNode() : JSON.readTree(record.value());
        return Csv.line(
                record.topic(),
                "" + record.partition(),
                "" + record.offset(),
                new String(record.key(), StandardCharsets.UTF_8),
                "" + (record.value() == null),
                text(value, "id"),
                text(value, "revision"),
                text(value, "clinicId"),
                text(value, "clinicDoctorId"),
                text(value, "clinicPatientId"),
                text(value, "globalDoctorId"),
                text(value, "globalPatientId"));
    }

    private static @Nullable String text(JsonNode value, String field) {
        return value.hasNonNull(field) ? value.get(field).asText() : null;
    }
}
