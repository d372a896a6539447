package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.graft.ctl.coverage.Coverage;
import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.ctl.coverage.CoverageTable;
import dev.graft.ctl.coverage.TableCoverage;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.StackEvent;
import dev.graft.testkit.SqlScript;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** The rows that nobody expects, once through the whole stack: read by the snapshot, typed in, copied, and made up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HardCasesIT {

    private static final Map<String, List<String>> OWNED = Map.of(
            "doctor",
            List.of("users"),
            "patient",
            List.of("patients"),
            "appointment",
            List.of("clinics", "appointments"),
            "analytics",
            List.of("specialist_profiles", "consultation_requests", "orders", "reviews"));

    private RunningStack stack;

    @BeforeAll
    void start(@TempDir Path folder) throws InterruptedException {
        stack = new RunningStack(folder, settings -> settings);
        stack.start(new LegacyContent.Empty(), this::fillBeforeTheSnapshot);
    }

    private void fillBeforeTheSnapshot(StackEvent event) {
        if (event instanceof StackEvent.Done done && done.step().equals("legacy")) {
            type(SqlScript.of("infra/legacy/hard-cases.sql").sql());
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        stack.close();
    }

    @Test
    @Order(1)
    void readByTheSnapshotEachRowEndsAsItsCaseSays() throws Exception {
        Coverage coverage = stack.audited();
        assertThat(coverage.balanced()).isTrue();
        assertThat(dispositions()).containsExactlyInAnyOrderEntriesOf(HardCases.expected(""));
        assertThat(tally(coverage, "patients").reasons())
                .containsEntry("COLUMN_UNREADABLE", HardCases.count("patients", "QUARANTINED COLUMN_UNREADABLE"));
        assertThat(CoverageTable.render(coverage))
                .contains("some rows hold what nobody expected: ENDS_BEFORE_START 1, STATUS_UNKNOWN 4")
                .doesNotContain("Long Long Long Long Long Long Long Long Long");
    }

    @Test
    @Order(2)
    void aPhoneOnFiveHundredRowsMakesNobodyOnePerson() throws SQLException {
        assertThat(
                        stack.ask(
                                "patient",
                                "select count(*) || ' ' || count(distinct global_patient_id) from live.clinic_patients where phone = '077 000 399'"))
                .isEqualTo("500 500");
        assertThat(
                        stack.ask(
                                "patient",
                                "select count(distinct global_patient_id) from live.clinic_patients where legacy_id in ('patient-with-capitals', 'patient-with-small-letters')"))
                .isEqualTo("1");
    }

    /** Each key changes, and with it the partition of many; each old row is deleted and each new one is an insert. */
    @Test
    @Order(3)
    void typedInUnderNewKeysEachRowEndsTheSame() throws Exception {
        type("""
                update clinic.clinics set id = 'new-' || id;
                update clinic.users set id = 'new-' || id;
                update clinic.patients set id = 'new-' || id;
                update clinic.appointments
                set id = 'new-' || id, doctor_id = 'new-' || doctor_id, patient_id = 'new-' || patient_id;
                update marketplace.specialist_profiles set id = 'new-' || id, user_id = 'new-' || user_id;
                update marketplace.consultation_requests
                set id = 'new-' || id, specialist_profile_id = 'new-' || specialist_profile_id;
                update marketplace.orders
                set id = 'new-' || id, specialist_profile_id = 'new-' || specialist_profile_id;
                update marketplace.reviews set id = 'new-' || id, specialist_id = 'new-' || specialist_id;
                """);
        assertThat(stack.audited().balanced()).isTrue();
        assertThat(dispositions()).containsExactlyInAnyOrderEntriesOf(HardCases.expected("new-"));
    }

    @Test
    @Order(4)
    void twoChangesOfEachKeyInOneCopyEndInTheSecond() throws Exception {
        type("""
                create function clinic.tidy() returns trigger language plpgsql as $$
                begin
                  update clinic.patients set name = trim(name) where id = new.id;
                  return null;
                end $$;
                create trigger tidy after insert on clinic.patients for each row execute function clinic.tidy();
                """);
        String rows = IntStream.range(0, 2_000)
                .mapToObj(row -> "copied-%d\tnorth\t Copied %d \n".formatted(row, row))
                .collect(Collectors.joining());
        try (Connection legacy = stack.connect("legacy")) {
            legacy.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy clinic.patients (id, clinic_id, name) from stdin", new StringReader(rows));
        }
        type("drop trigger tidy on clinic.patients");
        assertThat(stack.audited().balanced()).isTrue();
        assertThat(stack.ask("patient", "select count(*) from live.clinic_patients where name like 'Copied %'"))
                .isEqualTo("2000");
    }

    @Test
    @Order(5)
    void notesThatAnUpdateDidNotTouchOutliveCompactionAndARebuild() throws Exception {
        String key = "{\"id\":\"new-patient-with-notes\"}";
        RawTopic topic = new RawTopic(stack.settings().addresses().kafkaBootstrap(), "legacy.clinic.patients");
        topic.compactAtOnce();
        type("update clinic.patients set name = 'Patient Renamed' where id = 'new-patient-with-notes'");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    type("update clinic.patients set updated_at = now() where id like 'new-patient-at-the-desk-%'");
                    return topic.values(key).size() == 1;
                });
        assertThat(topic.values(key).getFirst()).contains("Patient Renamed").contains("\"op\":\"u\"");
        stack.execute("patient", """
                begin;
                update live.consumed_position set next_offset = 0, epoch = epoch + 1;
                delete from live.clinic_patients;
                delete from live.global_patients;
                delete from live.ledger;
                delete from live.quarantine;
                commit;
                """);
        assertThat(stack.audited().balanced()).isTrue();
        assertThat(
                        stack.ask(
                                "patient",
                                "select name || ' ' || length(notes) from live.clinic_patients where legacy_id = 'new-patient-with-notes'"))
                .isEqualTo("Patient Renamed 8000");
    }

    @Test
    @Order(6)
    void aKeyThatNoIndexTakesIsAStrayAndItsRowIsUnknown() throws Exception {
        type(
                "insert into clinic.patients (id, clinic_id, name) values (repeat('k', 1001), 'north', 'Patient Unkeyed')");
        Coverage red = caughtUp();
        assertThat(red.balanced()).isFalse();
        assertThat(CoverageTable.render(red))
                .contains("NOT BALANCED")
                .contains("! patients: 1 rows are unknown: the service has not seen them")
                .contains("! patients: 1 records have a key that cannot be read");
        type("delete from clinic.patients where length(id) = 1001");
        assertThat(stack.audited().balanced()).isTrue();
    }

    @Test
    @Order(7)
    void aRowLargerThanAnyRecordStopsNoOther() throws Exception {
        type(
                "insert into clinic.patients (id, clinic_id, name, notes) values ('large', 'north', 'Patient Large', repeat('Slept badly. ', 800000))");
        stack.awaitAnswer(
                "patient",
                "select disposition || ' ' || reason from live.ledger where legacy_key = 'large'",
                "QUARANTINED COLUMN_UNAVAILABLE");
        type("update clinic.patients set notes = 'Slept well.' where id = 'large'");
        assertThat(stack.audited().balanced()).isTrue();
    }

    @Test
    @Order(8)
    void recordsThatNoConnectorSendsAreNamedAndLeaveTheOthersAlone() throws Exception {
        Map<String, String> before = dispositions();
        List<BadRecord> sent = CapturedTable.all()
                .flatMap(table -> BadRecords.of(table).stream())
                .filter(bad -> bad.key() != null)
                .toList();
        RawTopic.send(stack.settings().addresses().kafkaBootstrap(), sent);
        Coverage red = caughtUp();

        assertThat(red.balanced()).isFalse();
        for (CapturedTable table : CapturedTable.all().toList()) {
            assertThat(CoverageTable.render(red))
                    .contains("! %s: %,d rows are counted that the source no longer has"
                            .formatted(table.tableName(), rows(sent, table)))
                    .contains("! %s: %,d records have a key that cannot be read"
                            .formatted(
                                    table.tableName(), strays(sent, table) + (table == LegacyTable.PATIENTS ? 3 : 0)));
        }
        Map<String, String> after = dispositions();
        sent.stream()
                .filter(bad -> !bad.isStray() && !bad.expected().equals("GONE"))
                .forEach(bad -> assertThat(after).containsEntry(named(bad), bad.expected()));
        assertThat(after).containsAllEntriesOf(before);
        RawTopic.bury(stack.settings().addresses().kafkaBootstrap(), sent);
        assertThat(stack.audited().balanced()).isTrue();
    }

    private static long rows(List<BadRecord> records, CapturedTable table) {
        return records.stream()
                .filter(bad -> bad.table() == table
                        && !bad.isStray()
                        && !bad.expected().equals("GONE"))
                .count();
    }

    private static long strays(List<BadRecord> records, CapturedTable table) {
        return records.stream()
                .filter(bad -> bad.table() == table && bad.isStray())
                .count();
    }

    private static String named(BadRecord bad) {
        return bad.table().tableName() + "/" + bad.key().replaceAll("^\\{\"id\":\"|\"}$", "");
    }

    /** What the ledgers say of the rows that are there, those of the desk and of the COPY left out. */
    private Map<String, String> dispositions() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<String, List<String>> service : OWNED.entrySet()) {
            try (Connection connection = stack.connect(service.getKey());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("""
                            select source_table || '/' || legacy_key, concat_ws(' ', disposition, reason)
                            from live.ledger
                            where source_table in ('%s') and disposition <> 'GONE' and legacy_key !~ 'at-the-desk|copied'
                            """.formatted(String.join("', '", service.getValue())))) {
                while (rows.next()) {
                    all.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return all;
    }

    private static dev.graft.ctl.coverage.Tally tally(Coverage coverage, String table) {
        return coverage.tables().stream()
                .filter(each -> each.table().equals(table))
                .map(TableCoverage::tally)
                .findFirst()
                .orElseThrow();
    }

    private Coverage caughtUp() throws InterruptedException {
        CoverageReader reader = new CoverageReader(stack.settings().addresses());
        assertThat(reader.awaitCaughtUp(Duration.ofSeconds(90), line -> {})).isTrue();
        return reader.read();
    }

    private void type(String sql) {
        try {
            stack.execute("legacy", sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
