package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graft.stack.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    @Test
    void sourceAndServiceAreLaidSideBySide() {
        TableCoverage patients = assembly(true).tables().get(2);

        assertThat(patients.source()).isEqualTo(12);
        assertThat(patients.unknown()).isEqualTo(1);
        assertThat(patients.keysAgree()).isFalse();
    }

    @Test
    void whatAnAppointmentWaitsForIsUnknownOnceEverythingWasRead() {
        assertThat(reasons(assembly(true))).containsEntry("DOCTOR_UNKNOWN", 2L).containsEntry("NO_DOCTOR", 1L);
        assertThat(reasons(assembly(false))).containsEntry("DOCTOR_PENDING", 2L).containsEntry("NO_DOCTOR", 1L);
    }

    @Test
    void clinicsAreInTheOrderInWhichPeopleCountAndThoseWithoutComeLast() {
        assertThat(assembly(true).clinics()).extracting(ClinicCoverage::clinic).containsExactly("c-2", "c-10", null);
    }

    @Test
    void aClinicLacksNoMoreThanItsTable() {
        ClinicCoverage.Rows rows = assembly(true).clinics().getFirst().tables().get(2);

        assertThat(rows.source()).isEqualTo(10);
        assertThat(rows.unknown()).isEqualTo(1);
    }

    @Test
    void aServiceThatIsSilentLeavesItsTablesOpen() {
        TableCoverage users = assembly(true).tables().get(1);

        assertThat(users.source()).isZero();
        assertThat(users.tally()).isNull();
        assertThat(users.isBalanced()).isFalse();
    }

    @Test
    void withoutTheLegacyDatabaseTheServicesAreStillHeard() {
        Assembly blind = new Assembly(null, answers(), false);

        assertThat(blind.tables().get(2).source()).isNull();
        assertThat(blind.tables().get(2).unknown()).isNull();
        assertThat(blind.clinics()).extracting(ClinicCoverage::clinic).containsExactly("c-2", "c-10", null);
    }

    @Test
    void theMarketplaceIsCountedAndBelongsToNoClinic() {
        assertThat(assembly(true).tables())
                .extracting(TableCoverage::schema, TableCoverage::table)
                .contains(tuple("marketplace", "orders"));
        assertThat(assembly(true).clinics().getFirst().tables())
                .extracting(ClinicCoverage.Rows::table)
                .containsExactly("clinics", "users", "patients", "appointments");
    }

    @Test
    void aTableThatTheLegacySystemDoesNotHaveIsLeftOut() {
        Assembly without = new Assembly(new LegacyCounts(Map.of(), Map.of()), answers(), true);

        assertThat(without.tables()).extracting(TableCoverage::table).containsExactly("patients", "appointments");
        assertThat(without.tables().getFirst().surplus()).isEqualTo(11);
    }

    private static Map<String, Long> reasons(Assembly assembly) {
        Tally tally = assembly.tables().get(3).tally();
        return tally == null ? Map.of() : tally.reasons();
    }

    private static Assembly assembly(boolean caughtUp) {
        Map<LegacyTable, SourceCount> tables = new EnumMap<>(LegacyTable.class);
        for (LegacyTable table : LegacyTable.values()) {
            tables.put(table, new SourceCount(0, "0", Map.of()));
        }
        tables.put(LegacyTable.PATIENTS, new SourceCount(12, "77", byClinic()));
        return new Assembly(new LegacyCounts(tables, Map.of("c-2", "Shirak")), answers(), caughtUp);
    }

    private static Map<@Nullable String, Long> byClinic() {
        Map<@Nullable String, Long> byClinic = new HashMap<>();
        byClinic.put("c-2", 10L);
        byClinic.put("c-10", 1L);
        byClinic.put(null, 1L);
        return byClinic;
    }

    private static Map<Service, ServiceAnswers.Dispositions> answers() {
        ServiceAnswers.Table patients = table(
                "patients",
                Map.of(Disposition.MIGRATED, 9L, Disposition.QUARANTINED, 2L),
                Map.of("COLUMN_UNREADABLE", 2L),
                List.of(clinic("c-2", 8), clinic("c-10", 1), clinic(null, 2)));
        ServiceAnswers.Table appointments = table(
                "appointments",
                Map.of(Disposition.PARKED, 3L),
                Map.of("DOCTOR_AWAITED", 2L, "NO_DOCTOR", 1L),
                List.of());
        return Map.of(
                Service.PATIENT, new ServiceAnswers.Dispositions("patient-service", List.of(patients)),
                Service.APPOINTMENT, new ServiceAnswers.Dispositions("appointment-service", List.of(appointments)));
    }

    private static ServiceAnswers.Table table(
            String table,
            Map<Disposition, Long> dispositions,
            Map<String, Long> reasons,
            List<ServiceAnswers.Clinic> clinics) {
        return new ServiceAnswers.Table(table, "clinic", dispositions, new TreeMap<>(reasons), 0, "78", clinics);
    }

    private static ServiceAnswers.Clinic clinic(@Nullable String clinic, long migrated) {
        return new ServiceAnswers.Clinic(clinic, Map.of(Disposition.MIGRATED, migrated), new TreeMap<>());
    }
}
