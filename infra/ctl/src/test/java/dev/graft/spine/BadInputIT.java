package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.migration.AnalyticsMigration;
import dev.graft.appointment.migration.AppointmentMigration;
import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.doctor.decision.Scope;
import dev.graft.doctor.migration.DoctorMigration;
import dev.graft.patient.migration.PatientMigration;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 8: each bad record in the middle of a batch of 2,000, on real PostgreSQL; the good ones around it land. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final int BEFORE = 1_000;
    private static final int AFTER = 999;

    /** So many bad ones share a batch, each with good rows on both sides. */
    private static final int TOGETHER = 8;

    private static final int BATCH = 2_000;

    private final Map<CapturedTable, BatchStage> stages = new HashMap<>();

    static Stream<List<BadRecord>> records() {
        return tables().flatMap(table -> {
            List<BadRecord> bad = BadRecords.of(table);
            return IntStream.iterate(0, from -> from < bad.size(), from -> from + TOGETHER)
                    .mapToObj(from -> bad.subList(from, Math.min(from + TOGETHER, bad.size())));
        });
    }

    static Stream<CapturedTable> tables() {
        return CapturedTable.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void badRecordsStopNoOther(List<BadRecord> bad) throws SQLException {
        CapturedTable table = bad.getFirst().table();
        BatchStage stage = stage(table);
        long from = stage.end();
        int rows = BATCH - bad.size();
        int apart = rows / (bad.size() + 1);
        Map<BadRecord, Long> offsets = new LinkedHashMap<>();
        for (BadRecord each : bad) {
            good(stage, table, offsets.size() * apart, (offsets.size() + 1) * apart);
            offsets.put(each, stage.end());
            stage.append(each.keyBytes(), each.valueBytes(), each.headers());
        }
        good(stage, table, bad.size() * apart, rows);
        stage.deliver();

        assertThat(stage.landed(from, BadRecords.landed(table))).isEqualTo(rows);
        for (BadRecord each : bad) {
            assertThat(stage.dispositionAt(offsets.get(each))).as("%s", each).isEqualTo(each.expected());
        }
    }

    /** What doctor-service learns of appointments is evidence only: a bad one says nothing, and stops nothing. */
    @Test
    void aBadAppointmentStopsNoEvidence() throws SQLException {
        try (BatchStage stage = new BatchStage(new DoctorMigration(everything()), "legacy.clinic.appointments")) {
            for (BadRecord bad : BadRecords.of(LegacyTable.APPOINTMENTS)) {
                stage.append(bad.keyBytes(), bad.valueBytes(), bad.headers());
            }
            good(stage, LegacyTable.APPOINTMENTS, 0, BEFORE);
            stage.deliver();
            assertThat(stage.ask("select count(*) from live.affiliation_evidence where appointment_id like 'row-%'"))
                    .isEqualTo("1000");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theSameKeyTenTimesInABatchIsTheLastOfTen(CapturedTable table) throws SQLException {
        BatchStage stage = stage(table);
        long from = stage.end();
        for (int time = 1; time <= 10; time++) {
            good(stage, table, 0, 100);
            String row = time == 10 ? BadRecords.insert(BadRecords.row(table, "ten")) : "{";
            stage.append("{\"id\":\"ten\"}".getBytes(), row.getBytes(), Map.of());
            good(stage, table, 100, 199);
        }
        stage.deliver();
        assertThat(stage.landed(from, BadRecords.landed(table))).isEqualTo(200);
        assertThat(stage.dispositionAt(stage.end() - 100)).isEqualTo(BadRecords.landed(table));
        assertThat(stage.ask("select count(*) from live.quarantine where legacy_key = 'ten'"))
                .isEqualTo("0");
    }

    /** The state topics of our own: what cannot be read takes away what it names, and stops nothing. */
    @ParameterizedTest
    @MethodSource("states")
    void aBadStateStopsNoOther(String why, String key, String value, String revision) throws SQLException {
        try (BatchStage stage =
                new BatchStage(new AppointmentMigration(SelectedClinics.parse("all")), "graft.patient.v1")) {
            states(stage, 0, BEFORE);
            stage.append(key.getBytes(), value.getBytes(), Map.of("revision", revision));
            states(stage, BEFORE, BEFORE + AFTER);
            stage.deliver();
            assertThat(stage.ask("select count(*) from live.patient_references"))
                    .isEqualTo("1999");
            assertThat(stage.ask("select count(*) from live.quarantine")).isEqualTo("1");
        }
    }

    static Stream<String[]> states() {
        String key = id(0xBAD);
        return Stream.of(
                new String[] {"malformed JSON", key, "{", "1"},
                new String[] {"an empty value", key, "", "1"},
                new String[] {"nested 10,000 deep", key, "{\"x\":" + "[".repeat(10_000), "1"},
                new String[] {"a link is missing", key, "{\"id\":\"" + key + "\",\"legacyId\":\"p\"}", "1"},
                new String[] {"a link is no id", key, state(0xBAD).replace("0bad\"", "\""), "1"},
                new String[] {"a NUL", key, state(0xBAD).replace("made-up", "\\u0000"), "1"},
                new String[] {"a reference no index takes", key, state(0xBAD).replace("made-up", "r".repeat(3000)), "1"
                },
                new String[] {"a revision that is no number", key, state(0xBAD), "first"},
                new String[] {"a key that is no id", "p-1", state(0xBAD), "1"},
                new String[] {"an empty key", "", state(0xBAD), "1"});
    }

    private static void states(BatchStage stage, int from, int to) {
        for (int row = from; row < to; row++) {
            stage.append(id(row).getBytes(), state(row).getBytes(), Map.of("revision", "1"));
        }
    }

    private static String state(int row) {
        return "{\"id\":\"%1$s\",\"legacyId\":\"p-%2$d\",\"clinicId\":\"made-up\",\"globalPatientId\":\"%1$s\"}"
                .formatted(id(row), row);
    }

    private static String id(int row) {
        return "00000000-0000-5000-8000-%012x".formatted(row);
    }

    private static void good(BatchStage stage, CapturedTable table, int from, int to) {
        IntStream.range(from, to).forEach(row -> {
            String id = "row-" + row;
            String value = BadRecords.insert(BadRecords.row(table, id));
            stage.append(("{\"id\":\"" + id + "\"}").getBytes(), value.getBytes(), Map.of());
        });
    }

    private BatchStage stage(CapturedTable table) throws SQLException {
        BatchStage stage = stages.get(table);
        if (stage == null) {
            stage = new BatchStage(migration(table), table.topic());
            stages.put(table, stage);
        }
        return stage;
    }

    private static Migration migration(CapturedTable table) {
        return switch (table) {
            case LegacyTable.USERS -> new DoctorMigration(everything());
            case LegacyTable.PATIENTS -> new PatientMigration(SelectedClinics.parse("all"), "AM");
            case MarketplaceTable marketplace -> new AnalyticsMigration();
            case LegacyTable.CLINICS, LegacyTable.APPOINTMENTS ->
                new AppointmentMigration(SelectedClinics.parse("all"));
        };
    }

    private static Scope everything() {
        return new Scope(SelectedClinics.parse("all"), true);
    }

    @AfterAll
    void close() {
        stages.values().forEach(BatchStage::close);
    }
}
