package dev.graft.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.graft.testkit.SqlScript;
import dev.graft.testkit.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditorTest {

    private static final String RESOURCES = "infra/testkit/src/test/resources/audit/";

    private static final TestDatabase LEGACY = TestDatabase.create("audit-legacy", database -> {
        SqlScript.of("infra/legacy/schema.sql").runOn(database);
        SqlScript.of(RESOURCES + "legacy.sql").runOn(database);
    });
    private static final TestDatabase SERVICES = TestDatabase.create();

    @BeforeEach
    void writeTheTruth() throws SQLException {
        new SqlScript("drop schema if exists live, control cascade").runOn(SERVICES.dataSource());
        SqlScript.of(RESOURCES + "services.sql").runOn(SERVICES.dataSource());
        SqlScript.of(RESOURCES + "truth.sql").runOn(SERVICES.dataSource());
    }

    @AfterAll
    static void drop() {
        LEGACY.close();
        SERVICES.close();
    }

    @Test
    void theTruthIsClean() {
        Audit audit = auditor().audit();

        audit.requireClean();
        assertThat(audit.compared())
                .containsEntry("global_doctors", 4L)
                .containsEntry("clinic_doctors", 4L)
                .containsEntry("clinic_patients", 7L)
                .containsEntry("global_patients", 5L)
                .containsEntry("clinics", 2L)
                .containsEntry("appointments", 10L)
                .containsEntry("ledger", 27L);
    }

    @Test
    void theSampleImpliesTheFiguresOfItsReport() throws SQLException {
        new SqlScript("truncate live.clinic_doctors, live.global_patients, live.ledger").runOn(SERVICES.dataSource());
        try (TestDatabase sample = TestDatabase.legacySample()) {
            Audit audit = Auditor.of(sample.dataSource())
                    .withDoctors(SERVICES.dataSource())
                    .withPatients(SERVICES.dataSource())
                    .withAppointments(SERVICES.dataSource())
                    .audit();

            assertThat(audit.compared())
                    .containsEntry("global_doctors", 7L)
                    .containsEntry("clinic_doctors", 11L)
                    .containsEntry("clinic_patients", 20L)
                    .containsEntry("global_patients", 18L)
                    .containsEntry("appointments", 43L)
                    .containsEntry("ledger", 3L + 13 + 20 + 43);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a lost row                    | delete from live.clinic_patients where legacy_id = 'p-3'                                                             | clinic_patients      | p-3             | is missing
                    a doubled row                 | insert into live.clinic_patients select * from live.clinic_patients where legacy_id = 'p-3'                          | clinic_patients      | p-3             | is there 2 times
                    a row of nobody               | insert into live.clinic_patients (legacy_id) values ('p-99')                                                         | clinic_patients      | p-99            | should not be there
                    two persons made one          | update live.clinic_patients set global_patient_id = (select id from live.global_patients where founder_legacy_id = 'p-5') where legacy_id = 'p-6' | clinic_patients | p-6 | differs in global_patient_id
                    one person made two           | update live.clinic_patients set global_patient_id = id where legacy_id = 'p-1'                                       | clinic_patients      | p-1             | differs in global_patient_id
                    a person that nobody is       | insert into live.global_patients (id, founder_legacy_id) values (gen_random_uuid(), 'p-1')                           | global_patients      | p-1             | should not be there
                    a lost person                 | delete from live.global_patients where founder_legacy_id = 'p-2'                                                     | global_patients      | p-2             | is missing
                    a person of the wrong record  | update live.global_patients set name = 'Patient Four' where founder_legacy_id = 'p-3'                                | global_patients      | p-3             | differs in name
                    an old value                  | update live.clinic_patients set phone = null, notes = 'x' where legacy_id = 'p-1'                                    | clinic_patients      | p-1             | differs in phone, notes
                    a wrong id                    | update live.clinic_patients set id = gen_random_uuid() where legacy_id = 'p-1'                                       | clinic_patients      | p-1             | differs in id
                    a lost microsecond            | update live.clinic_patients set created_at = date_trunc('milliseconds', created_at) where legacy_id = 'p-1'          | clinic_patients      | p-1             | differs in created_at
                    a lost doctor                 | delete from live.global_doctors where legacy_user_id = 'u-3'                                                         | global_doctors       | u-3             | is missing
                    an assistant made a doctor    | insert into live.global_doctors (legacy_user_id) values ('u-4')                                                      | global_doctors       | u-4             | should not be there
                    a lost affiliation            | delete from live.clinic_doctors where origin = 'INFERRED' and legacy_user_id = 'u-1'                                 | clinic_doctors       | u-1/c-2         | is missing
                    an affiliation without reason | insert into live.clinic_doctors (clinic_id, legacy_user_id) values ('c-1', 'u-2')                                    | clinic_doctors       | u-2/c-1         | should not be there
                    a wrong origin                | update live.clinic_doctors set origin = 'INFERRED' where clinic_id = 'c-1'                                           | clinic_doctors       | u-1/c-1         | differs in origin
                    a suspended doctor at work    | update live.clinic_doctors set active = true where legacy_user_id = 'u-2'                                            | clinic_doctors       | u-2/c-2         | differs in active
                    lost evidence                 | delete from live.affiliation_evidence where appointment_id = 'a-2'                                                   | affiliation_evidence | a-2             | is missing
                    evidence of yesterday         | update live.affiliation_evidence set clinic_id = 'c-1' where appointment_id = 'a-10'                                 | affiliation_evidence | a-10            | is out of date
                    evidence of nothing           | insert into live.affiliation_evidence values ('a-99', 'u-1', 'c-1')                                                  | affiliation_evidence | a-99            | should not be there
                    a lost clinic                 | delete from live.clinics where legacy_id = 'c-2'                                                                     | clinics              | c-2             | is missing
                    a lost appointment            | delete from live.appointments where legacy_id = 'a-1'                                                                | appointments         | a-1             | is missing
                    a lost doctor link            | update live.appointments set clinic_doctor_id = null, global_doctor_id = null where legacy_id = 'a-2'                | appointments         | a-2             | is linked wrongly in clinic_doctor_id, global_doctor_id
                    a link into another clinic    | update live.appointments set clinic_doctor_id = (select id from live.clinic_doctors where legacy_user_id = 'u-1' and clinic_id = 'c-1') where legacy_id = 'a-2' | appointments | a-2 | is linked wrongly in clinic_doctor_id
                    another clinic's patient      | update live.appointments set clinic_patient_id = (select id from live.clinic_patients where legacy_id = 'p-2') where legacy_id = 'a-4' | appointments | a-4 | is parked, but links to clinic_patient_id
                    a link to yesterday's person  | update live.appointments set global_patient_id = (select id from live.clinic_patients where legacy_id = 'p-1') where legacy_id = 'a-1' | appointments | a-1 | is linked wrongly in global_patient_id
                    a status nobody knows, lost   | update live.appointments set status_text = null where legacy_id = 'a-10'                                             | appointments         | a-10            | differs in status_text
                    a doctor's status lost        | update live.global_doctors set status_text = null where legacy_user_id = 'u-5'                                       | global_doctors       | u-5             | differs in status_text
                    a patient's status guessed    | update live.clinic_patients set status = 'GUEST' where legacy_id = 'p-6'                                             | clinic_patients      | p-6             | differs in status
                    a gender lost                 | update live.clinic_patients set gender_text = null where legacy_id = 'p-5'                                           | clinic_patients      | p-5             | differs in gender_text
                    a flag that is not shown      | update live.ledger set reason = null where legacy_key = 'p-6'                                                        | ledger               | patients/p-6    | differs in reason
                    a flag for no reason          | update live.ledger set reason = 'ENDS_BEFORE_START' where legacy_key = 'a-1'                                         | ledger               | appointments/a-1 | differs in reason
                    a new role called another     | update live.ledger set reason = 'NOT_A_DOCTOR' where legacy_key = 'u-6'                                              | ledger               | users/u-6       | differs in reason
                    a wrong amount                | update live.appointments set amount = 7500 where legacy_id = 'a-10'                                                  | appointments         | a-10            | differs in amount
                    a stale disposition           | update live.ledger set disposition = 'PARKED', reason = 'DOCTOR_AWAITED' where legacy_key = 'a-1'                     | ledger               | appointments/a-1 | differs in disposition, reason
                    a stale reason                | update live.ledger set reason = 'PATIENT_AWAITED' where legacy_key = 'a-4'                                           | ledger               | appointments/a-4 | differs in reason
                    an unknown row                | delete from live.ledger where legacy_key = 'p-1'                                                                     | ledger               | patients/p-1    | is missing
                    a row without a disposition   | update live.ledger set disposition = null where legacy_key = 'p-1'                                                   | ledger               | patients/p-1    | is missing
                    a live row called gone        | update live.ledger set disposition = 'GONE' where legacy_key = 'p-1'                                                 | ledger               | patients/p-1    | is missing
                    a gone row called migrated    | update live.ledger set disposition = 'MIGRATED' where legacy_key = 'u-0'                                             | ledger               | users/u-0       | should not be there
                    two dispositions              | insert into live.ledger select * from live.ledger where legacy_key = 'u-1'                                           | ledger               | users/u-1       | is there 2 times
                    a row of the wrong clinic     | update live.ledger set clinic_id = 'c-2' where legacy_key = 'p-1'                                                    | ledger               | patients/p-1    | differs in clinic_id
                    """)
    void findsExactlyThePlantedFault(String fault, String sql, String table, String key, String fact)
            throws SQLException {
        new SqlScript(sql).runOn(SERVICES.dataSource());

        assertThat(auditor().audit().findings())
                .as(fault)
                .extracting(Finding::table, Finding::key, Finding::fact)
                .containsExactly(tuple(table, key, fact));
    }

    @Test
    void aClinicThatIsNotSelectedMustNotBeThere() {
        Audit audit = auditor().within(Scope.everything().ofClinics("c-1")).audit();

        assertThat(audit.findings())
                .extracting(Finding::table, Finding::key)
                .contains(
                        tuple("clinic_patients", "p-2"),
                        tuple("clinics", "c-2"),
                        tuple("clinic_doctors", "u-2/c-2"),
                        tuple("clinic_doctors", "u-1/c-2"),
                        tuple("ledger", "patients/p-2"),
                        tuple("appointments", "a-2"))
                .doesNotContain(tuple("clinic_patients", "p-3"), tuple("global_patients", "p-3"));
    }

    @Test
    void withoutInferenceTheAffiliationsMustNotBeThere() {
        Audit audit = auditor().within(Scope.everything().withoutInference()).audit();

        assertThat(audit.findings())
                .extracting(Finding::table, Finding::key, Finding::fact)
                .containsExactlyInAnyOrder(
                        tuple("clinic_doctors", "u-1/c-2", "should not be there"),
                        tuple("clinic_doctors", "u-3/c-2", "should not be there"),
                        tuple("appointments", "a-2", "is parked, but links to clinic_doctor_id, global_doctor_id"),
                        tuple("appointments", "a-10", "is parked, but links to clinic_doctor_id, global_doctor_id"),
                        tuple("ledger", "appointments/a-2", "differs in disposition, reason"),
                        tuple("ledger", "appointments/a-10", "differs in disposition, reason"));
    }

    @Test
    void anUnreadableRowThatAnOperatorDiscardedIsExcluded() throws SQLException {
        discard("p-8", 8);
        discard("a-11", 8);
        ledger("p-8", "EXCLUDED", "DISCARDED");
        ledger("a-11", "EXCLUDED", "DISCARDED");

        auditor().audit().requireClean();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a discard that the ledger does not follow | p-8 | 8 | QUARANTINED | COLUMN_UNREADABLE | differs in disposition, reason
                    a discard of an older record              | p-8 | 7 | EXCLUDED    | DISCARDED         | differs in disposition, reason
                    a sound row that is called discarded      | p-7 | 8 | EXCLUDED    | DISCARDED         | differs in disposition, reason
                    a discarded row that is called gone       | p-8 | 8 | GONE        | none              | is missing
                    """)
    void findsADiscardThatExcusesNothing(
            String fault, String key, long discarded, String disposition, String reason, String fact)
            throws SQLException {
        discard(key, discarded);
        ledger(key, disposition, reason);

        assertThat(auditor().audit().findings())
                .as(fault)
                .extracting(Finding::table, Finding::key, Finding::fact)
                .containsExactly(tuple("ledger", "patients/" + key, fact));
    }

    @Test
    void anAuditThatComparedNothingFails() {
        try (TestDatabase empty = TestDatabase.legacy()) {
            Audit audit = Auditor.of(empty.dataSource()).audit();

            assertThat(audit.isClean()).isFalse();
            assertThatThrownBy(audit::requireClean)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("compared nothing");
        }
    }

    /** The last record of each row has offset 8. */
    private static void ledger(String key, String disposition, String reason) throws SQLException {
        new SqlScript("""
                update live.ledger
                set disposition = '%s', reason = '%s', topic_id = '00000000-0000-4000-8000-000000000001', partition = 0,
                    record_offset = 8
                where legacy_key = '%s'
                """.formatted(disposition, reason, key)).runOn(SERVICES.dataSource());
    }

    private static void discard(String key, long offset) throws SQLException {
        new SqlScript("insert into control.discards values ('00000000-0000-4000-8000-000000000001', 0, %d, '%s')"
                        .formatted(offset, key))
                .runOn(SERVICES.dataSource());
    }

    private Auditor auditor() {
        return Auditor.of(LEGACY.dataSource())
                .withDoctors(SERVICES.dataSource())
                .withPatients(SERVICES.dataSource())
                .withAppointments(SERVICES.dataSource());
    }
}
