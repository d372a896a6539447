package dev.graft.analytics.references;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.analytics.model.Activity;
import dev.graft.analytics.model.AppointmentFact;
import dev.graft.analytics.model.Clinic;
import dev.graft.analytics.model.Doctor;
import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Change;
import dev.graft.cdc.Decoded;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.RecordReader;
import dev.graft.testkit.Contract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the producers promise can be read here. */
class ConsumedContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void publishedClinicsAreUnderstood() throws IOException {
        for (String sample : samples(ClinicStates.TOPIC)) {
            JsonNode state = JSON.readTree(sample);
            Clinic clinic = read(ClinicStates.READER, sample, state);

            assertThat(clinic.id()).hasToString(state.path("id").textValue());
            assertThat(clinic.legacyId()).isEqualTo(state.path("clinicId").textValue());
            assertThat(clinic.name()).isEqualTo(state.path("name").textValue());
            assertThat(clinic.timeZone()).isEqualTo(state.path("timeZone").textValue());
        }
    }

    @Test
    void publishedDoctorsAreUnderstood() throws IOException {
        for (String sample : samples(DoctorStates.TOPIC)) {
            JsonNode state = JSON.readTree(sample);
            Doctor doctor = read(DoctorStates.READER, sample, state);

            assertThat(doctor.id().value()).hasToString(state.path("id").textValue());
            assertThat(doctor.legacyUserId()).isEqualTo(state.path("legacyId").textValue());
            assertThat(doctor.name()).isEqualTo(state.path("name").textValue());
        }
    }

    @Test
    void publishedAppointmentsAreUnderstood() throws IOException {
        for (String sample : samples(AppointmentStates.TOPIC)) {
            JsonNode state = JSON.readTree(sample);
            AppointmentFact appointment = read(AppointmentStates.READER, sample, state);

            assertThat(appointment.id()).hasToString(state.path("id").textValue());
            assertThat(appointment.clinicId()).isEqualTo(state.path("clinicId").textValue());
            assertThat(appointment.specialist().value())
                    .hasToString(state.path("globalDoctorId").textValue());
            assertThat(appointment.person())
                    .hasToString(state.path("globalPatientId").textValue());
            assertThat(appointment.startsAt()).isEqualTo(moment(state, "startsAt"));
            assertThat(appointment.createdAt()).isEqualTo(moment(state, "createdAt"));
            assertThat(appointment.durationMinutes())
                    .isEqualTo(state.path("durationMinutes").isNull() ? null : state.path("durationMinutes").intValue());
            assertThat(appointment.status()).hasToString(state.path("status").textValue());
            assertThat(appointment.amount())
                    .isEqualTo(state.path("amount").isNull() ? null : new BigDecimal(state.path("amount").textValue()));
        }
    }

    @Test
    void postedActivityIsUnderstood() throws IOException {
        for (String sample : samples(ActivityStates.TOPIC)) {
            JsonNode event = JSON.readTree(sample);
            Activity activity = read(ActivityStates.READER, sample, event);

            assertThat(activity.id()).hasToString(event.path("id").textValue());
            assertThat(activity.specialist().value())
                    .hasToString(event.path("specialistId").textValue());
            assertThat(activity.kind()).hasToString(event.path("kind").textValue());
            assertThat(activity.source()).hasToString(event.path("source").textValue());
            assertThat(activity.occurredAt()).isEqualTo(moment(event, "occurredAt"));
            assertThat(activity.views()).isEqualTo(event.path("views").intValue());
        }
    }

    private static @Nullable Instant moment(JsonNode state, String field) {
        return state.path(field).isNull() ? null : Instant.parse(state.path(field).textValue());
    }

    private static Collection<String> samples(String topic) {
        Contract contract = Contract.of(topic);
        Collection<String> samples = contract.samples().values();
        assertThat(samples).as("samples of %s", topic).isNotEmpty().allSatisfy(sample -> assertThat(
                        contract.violations(sample))
                .isEmpty());
        return samples;
    }

    private static <R> R read(RecordReader<R> reader, String sample, JsonNode state) {
        byte[] key = state.path("id").textValue().getBytes(StandardCharsets.UTF_8);
        CapturedRecord record = new CapturedRecord(
                new RecordPosition(new UUID(0, 1), 0, 0),
                key,
                sample.getBytes(StandardCharsets.UTF_8),
                Map.of("revision", "1"));
        Change<R> change = ((Decoded.Keyed<R>) reader.read(record)).change();
        assertThat(change).isInstanceOf(Change.Upsert.class);
        return ((Change.Upsert<R>) change).row();
    }
}
