package dev.graft.appointment.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.OutboxMessage;
import dev.graft.testkit.Contract;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves is what {@code infra/contracts} promises, byte for byte. */
class ContractIT {

    @ParameterizedTest
    @ValueSource(strings = {"graft.appointment.v1", "graft.clinic.v1"})
    void whatLeavesEqualsTheSamplesAndFitsTheSchema(String topic) throws SQLException {
        Contract contract = Contract.of(topic);
        List<String> left = values(topic);

        assertThat(left).containsExactlyInAnyOrderElementsOf(contract.samples().values());
        assertThat(left)
                .allSatisfy(value -> assertThat(contract.violations(value)).isEmpty());
    }

    /** A clinic and an appointment of which all is known, and ones of which as little is known as can be. */
    private static List<String> values(String topic) throws SQLException {
        try (Stage stage = new Stage()) {
            stage.clinics.change("c-1", FULL_CLINIC);
            stage.clinics.change("c-2", BARE_CLINIC);
            stage.doctor("u-1", "c-1");
            stage.doctor("u-2", "c-2");
            stage.patient("p-1", "c-1", "p-1");
            stage.patient("p-2", "c-2", "p-2");
            stage.appointments.change("a-1", FULL_APPOINTMENT);
            stage.appointments.change("a-2", BARE_APPOINTMENT);
            stage.appointment("a-3", "c-1", "u-2", "p-1");
            stage.run();
            return stage.emitted().stream()
                    .filter(message -> message.prefix().startsWith("outbox:" + topic + ":"))
                    .map(ContractIT::text)
                    .toList();
        }
    }

    private static String text(OutboxMessage message) {
        return new String(message.content(), StandardCharsets.UTF_8);
    }

    private static final String FULL_CLINIC = """
            {"id": "c-1", "name": "Մասիս Clinic", "slug": "masis", "city": "Yerevan", "time_zone": "Asia/Yerevan",
             "created_at": "2019-01-02T05:00:00.000000Z", "updated_at": "2025-06-30T12:34:56.789012Z"}
            """;

    private static final String BARE_CLINIC = """
            {"id": "c-2", "name": null, "slug": null, "city": null, "time_zone": null, "created_at": null,
             "updated_at": null}
            """;

    private static final String FULL_APPOINTMENT = """
            {"id": "a-1", "clinic_id": "c-1", "doctor_id": "u-1", "patient_id": "p-1",
             "appointment_date": "2026-03-02T05:00:00.000000Z", "duration_minutes": 30, "status": "confirmed",
             "reason": "Կրկնակի այց", "notes": "Said: \\"mornings only\\"", "amount": "15000.00",
             "created_at": "2026-02-20T08:15:30.123456Z", "updated_at": "2026-02-21T08:15:30.000000Z"}
            """;

    private static final String BARE_APPOINTMENT = """
            {"id": "a-2", "clinic_id": "c-2", "doctor_id": "u-2", "patient_id": "p-2", "appointment_date": null,
             "duration_minutes": null, "status": "rescheduled", "reason": null, "notes": null, "amount": null,
             "created_at": null, "updated_at": null}
            """;
}
