package dev.graft.appointment.parking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedCountIT {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);

    private final TestDatabase database =
            TestDatabase.create("parked-count", source -> Schemas.migrateGeneration(source, "live"));
    private final ParkedAppointments parked = new ParkedAppointments(database.dataSource());

    @BeforeEach
    void someWait() throws SQLException {
        sql("""
                insert into live.appointments (id, legacy_id, clinic_id, legacy_doctor_id, parked_for, starts_at, status)
                select md5('wait' || n)::uuid, 'w-' || n, 'c-' || n % 2, 'u-1', 'DOCTOR_AWAITED', at::timestamptz, 'PENDING'
                from unnest(array['2026-02-28T23:59:59Z', '2026-03-01T00:00:00Z', '2026-03-31T23:59:59Z',
                  '2026-04-01T00:00:00Z', null]) with ordinality as t(at, n);
                insert into live.appointments (id, legacy_id, clinic_id, legacy_doctor_id, clinic_doctor_id, clinic_patient_id,
                  global_doctor_id, global_patient_id, starts_at, status)
                select md5('linked' || n)::uuid, 'l-' || n, 'c-0', 'u-1', gen_random_uuid(), gen_random_uuid(),
                  gen_random_uuid(), gen_random_uuid(), timestamptz '2026-03-02Z' + n * interval '1 minute', 'PENDING'
                from generate_series(1, 5000) n;
                analyze live.appointments
                """);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void thoseThatWaitAreCountedOnTheirDaysAndTheLinkedOnesAreNot() throws SQLException {
        assertThat(parked.ofDoctor("u-1", FROM, TO)).isEqualTo(2);
        assertThat(parked.ofDoctor("u-2", FROM, TO)).isZero();
        assertThat(parked.ofClinic("c-0", FROM, TO)).isEqualTo(1);
        assertThat(parked.ofClinic("c-1", FROM, TO)).isEqualTo(1);
    }

    @Test
    void theCountReadsAnIndexOfThoseThatWaitAlone() throws SQLException {
        assertThat(plan("legacy_doctor_id = 'u-1'")).contains("appointments_parked_");
        assertThat(plan("clinic_id = 'c-0'")).contains("appointments_parked_");
    }

    private String plan(String whose) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "explain select count(*) from live.appointments where parked_for is not null and " + whose
                                + " and starts_at >= '2026-03-01' and starts_at < '2026-04-01'")) {
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
