package dev.graft.appointment.references;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.PatientReference;
import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Change;
import dev.graft.cdc.Decoded;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.RecordReader;
import dev.graft.testkit.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the producers promise can be read here. */
class ConsumedContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void publishedDoctorsAreUnderstood() throws IOException {
        for (String sample : samples(DoctorStates.TOPIC)) {
            JsonNode state = JSON.readTree(sample);
            DoctorReference doctor = read(DoctorStates.READER, sample, state);

            assertThat(doctor.id().value()).hasToString(state.path("id").textValue());
            assertThat(doctor.legacyUserId()).isEqualTo(state.path("legacyId").textValue());
            assertThat(doctor.clinicId()).isEqualTo(state.path("clinicId").textValue());
            assertThat(doctor.globalDoctor().value())
                    .hasToString(state.path("globalDoctorId").textValue());
        }
    }

    @Test
    void publishedPatientsAreUnderstood() throws IOException {
        for (String sample : samples(PatientStates.TOPIC)) {
            JsonNode state = JSON.readTree(sample);
            PatientReference patient = read(PatientStates.READER, sample, state);

            assertThat(patient.id().value()).hasToString(state.path("id").textValue());
            assertThat(patient.legacyPatientId())
                    .isEqualTo(state.path("legacyId").textValue());
            assertThat(patient.clinicId()).isEqualTo(state.path("clinicId").textValue());
            assertThat(patient.globalPatient().value())
                    .hasToString(state.path("globalPatientId").textValue());
        }
    }

    private static Collection<String> samples(String topic) {
        Collection<String> samples = Contract.of(topic).samples().values();
        assertThat(samples).as("samples of %s", topic).isNotEmpty();
        return samples;
    }

    private static <R> R read(RecordReader<R> reader, String sample, JsonNode state) {
        byte[] key = state.path("id").textValue().getBytes(StandardCharsets.UTF_8);
        CapturedRecord record = new CapturedRecord(
                new RecordPosition(new UUID(0, 1), 0, 0),
                key,
                sample.getBytes(StandardCharsets.UTF_8),
                Map.of("revision", state.path("revision").asText()));
        Change<R> change = ((Decoded.Keyed<R>) reader.read(record)).change();
        assertThat(change).isInstanceOf(Change.Upsert.class);
        return ((Change.Upsert<R>) change).row();
    }
}
