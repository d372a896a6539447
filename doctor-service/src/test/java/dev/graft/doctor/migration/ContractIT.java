package dev.graft.doctor.migration;

import static dev.graft.doctor.migration.LegacyRows.appointment;
import static dev.graft.doctor.migration.LegacyRows.doctor;
import static dev.graft.doctor.migration.LegacyRows.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.OutboxMessage;
import dev.graft.testkit.Contract;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves is what {@code infra/contracts} promises, byte for byte. */
class ContractIT {

    @ParameterizedTest
    @ValueSource(strings = {"graft.doctor.v1", "graft.global-doctor.v1"})
    void whatLeavesEqualsTheSamplesAndFitsTheSchema(String topic) throws SQLException {
        Contract contract = Contract.of(topic);
        List<String> left = values(topic);

        assertThat(left).containsExactlyInAnyOrderElementsOf(contract.samples().values());
        assertThat(left)
                .allSatisfy(value -> assertThat(contract.violations(value)).isEmpty());
    }

    /** A doctor of whom all is known, and one of whom nothing is: the samples of both topics come from these rows. */
    private static List<String> values(String topic) throws SQLException {
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
        return new String(message.content(), StandardCharsets.UTF_8);
    }
}
