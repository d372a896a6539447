package dev.graft.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graft.testkit.SqlScript;
import dev.graft.testkit.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticsAuditTest {

    private static final String RESOURCES = "infra/testkit/src/test/resources/audit/";
    private static final String ONE = "9b0206fe-e6c2-5029-9693-2785d11bc499";
    private static final String TWO = "1b917423-0303-5cc7-8a89-9b48702504cd";

    private static final TestDatabase LEGACY = TestDatabase.create("audit-analytics-legacy", database -> {
        SqlScript.of("infra/legacy/schema.sql").runOn(database);
        SqlScript.of(RESOURCES + "analytics-legacy.sql").runOn(database);
    });
    private static final TestDatabase ANALYTICS = TestDatabase.create();

    @BeforeEach
    void writeTheTruth() throws SQLException {
        new SqlScript("drop schema if exists live, control cascade").runOn(ANALYTICS.dataSource());
        SqlScript.of(RESOURCES + "analytics.sql").runOn(ANALYTICS.dataSource());
        SqlScript.of(RESOURCES + "analytics-truth.sql").runOn(ANALYTICS.dataSource());
    }

    @AfterAll
    static void drop() {
        LEGACY.close();
        ANALYTICS.close();
    }

    @Test
    void theSumsOfHandAreClean() {
        Audit audit = auditor().audit();

        audit.requireClean();
        assertThat(audit.compared())
                .containsEntry("specialist_profile", 3L)
                .containsEntry("specialist_analytics_daily", 7L)
                .containsEntry("specialist_appointments_daily", 4L)
                .containsEntry("marketplace_facts", 12L)
                .containsEntry("appointment_facts", 9L)
                .containsEntry("ledger", 21L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a lost specialist             | delete from live.specialist_profile where legacy_user_id = 'd-3'                                              | specialist_profile            | d-3                       | is missing
                    an assistant made specialist  | insert into live.specialist_profile (legacy_user_id) values ('s-1')                                           | specialist_profile            | s-1                       | should not be there
                    a doubled specialist          | insert into live.specialist_profile select * from live.specialist_profile where legacy_user_id = 'd-1'        | specialist_profile            | d-1                       | is there 2 times
                    the second profile taken      | update live.specialist_profile set profile_id = 'm-2', slug = 'uno' where legacy_user_id = 'd-1'              | specialist_profile            | d-1                       | differs in profile_id, slug
                    a zone guessed                | update live.specialist_profile set zone = 'Asia/Yerevan' where legacy_user_id = 'd-2'                         | specialist_profile            | d-2                       | differs in zone
                    a profile that is unreadable  | update live.specialist_profile set slug = 'unreadable' where legacy_user_id = 'd-3'                           | specialist_profile            | d-3                       | differs in slug
                    one booked too many           | update live.specialist_appointments_daily set booked = booked + 1 where clinic_id = 'k-1'                     | specialist_appointments_daily | {1}/k-1/2024-03-10        | differs in booked
                    a lost clinic day             | delete from live.specialist_appointments_daily where clinic_id = 'k-3'                                        | specialist_appointments_daily | 75dec9d4-cb5d-5964-aa87-a7ee294c2a3a/k-3/2024-03-10 | is missing
                    a doubled clinic day          | insert into live.specialist_appointments_daily select * from live.specialist_appointments_daily where clinic_id = 'k-1' | specialist_appointments_daily | {1}/k-1/2024-03-10 | is there 2 times
                    a day of the parked           | insert into live.specialist_appointments_daily (specialist_id, clinic_id, date) values ('{1}', 'k-1', '2024-03-11') | specialist_appointments_daily | {1}/k-1/2024-03-11 | should not be there
                    a person merged away          | update live.specialist_appointments_daily set persons = 1 where clinic_id = 'k-1'                             | specialist_appointments_daily | {1}/k-1/2024-03-10        | differs in persons
                    a person counted twice        | update live.specialist_appointments_daily set persons = 3 where clinic_id = 'k-1'                             | specialist_appointments_daily | {1}/k-1/2024-03-10        | differs in persons
                    minutes of the cancelled      | update live.specialist_appointments_daily set booked_minutes = 100 where clinic_id = 'k-1'                    | specialist_appointments_daily | {1}/k-1/2024-03-10        | differs in booked_minutes
                    negative minutes              | update live.specialist_appointments_daily set booked_minutes = -30 where clinic_id = 'k-2' and confirmed = 1  | specialist_appointments_daily | {1}/k-2/2024-03-11        | differs in booked_minutes
                    revenue of the confirmed      | update live.specialist_appointments_daily set revenue = 120.50 where clinic_id = 'k-1'                        | specialist_appointments_daily | {1}/k-1/2024-03-10        | differs in revenue
                    lead time rounded up          | update live.specialist_appointments_daily set lead_minutes = 1502 where clinic_id = 'k-1'                     | specialist_appointments_daily | {1}/k-1/2024-03-10        | differs in lead_minutes
                    lead of one of too few        | update live.specialist_appointments_daily set lead_appointments = 3 where clinic_id = 'k-1'                   | specialist_appointments_daily | {1}/k-1/2024-03-10        | differs in lead_appointments
                    wrong statuses                | update live.specialist_appointments_daily set confirmed = 2, completed = 0, cancelled = 0, no_show = 1 where clinic_id = 'k-1' | specialist_appointments_daily | {1}/k-1/2024-03-10 | differs in confirmed, completed, cancelled, no_show
                    a fact of yesterday's person  | update live.appointment_facts set person_id = 'def3bde7-4798-5b01-9f49-c001ce9898c0' where starts_at = '2024-03-10 12:00+00' | appointment_facts | 8d67d43d-405e-54df-a32a-1955177db00c | differs in person_id
                    a lost fact that is in no day | delete from live.appointment_facts where starts_at is null                                                    | appointment_facts             | e9a572f6-75f8-5e18-98c1-6f413cd79044 | is missing
                    a parked fact                 | insert into live.appointment_facts (id) values ('424a398a-159e-5f46-875f-62f814ffd2ba')                       | appointment_facts             | 424a398a-159e-5f46-875f-62f814ffd2ba | should not be there
                    a lost fact that waits        | delete from live.marketplace_facts where legacy_id = 'r-5'                                                    | marketplace_facts             | REQUEST/r-5               | is missing
                    a fact of the wrong profile   | update live.marketplace_facts set profile_id = 'm-3' where legacy_id = 'o-1'                                  | marketplace_facts             | ORDER/o-1                 | differs in profile_id
                    a fact that was deleted       | insert into live.marketplace_facts values ('ORDER', 'o-0', 'm-9', now())                                      | marketplace_facts             | ORDER/o-0                 | should not be there
                    a request lost                | update live.specialist_analytics_daily set consultation_requests = 1 where specialist_id = '{1}' and date = '2024-03-10' | specialist_analytics_daily | {1}/2024-03-10 | differs in consultation_requests
                    a lost day                    | delete from live.specialist_analytics_daily where specialist_id = '{1}' and date = '2024-03-11'               | specialist_analytics_daily    | {1}/2024-03-11            | is missing
                    a doubled day                 | insert into live.specialist_analytics_daily select * from live.specialist_analytics_daily where orders = 1 and reviews = 0 | specialist_analytics_daily | {2}/2024-03-11 | is there 2 times
                    a day of zeros                | insert into live.specialist_analytics_daily (specialist_id, date) values ('{1}', '2024-03-12')                | specialist_analytics_daily    | {1}/2024-03-12            | should not be there
                    a wrong day id                | update live.specialist_analytics_daily set id = gen_random_uuid() where specialist_id = '{1}' and date = '2024-03-11' | specialist_analytics_daily | {1}/2024-03-11    | differs in id
                    contact views as a source     | update live.specialist_analytics_daily set sources = '{"catalog": 0, "search": 0, "direct": 7}' where contact_views = 7 | specialist_analytics_daily | {2}/2024-03-12  | differs in sources
                    a source that is not there    | update live.specialist_analytics_daily set sources = sources - 'direct' where contact_views = 7               | specialist_analytics_daily    | {2}/2024-03-12            | differs in sources
                    a view lost                   | update live.specialist_analytics_daily set profile_views = 8, contact_views = 3 where profile_views = 9       | specialist_analytics_daily    | {1}/2024-03-10            | differs in profile_views, contact_views
                    a rate cut off                | update live.specialist_analytics_daily set conversion_rate_profile_to_contact = 6.2 where profile_views = 16  | specialist_analytics_daily    | {2}/2024-03-13            | differs in conversion_rate_profile_to_contact
                    rates of the wrong base       | update live.specialist_analytics_daily set conversion_rate_contact_to_request = 22.2, conversion_rate_request_to_order = 25 where profile_views = 9 | specialist_analytics_daily | {1}/2024-03-10 | differs in conversion_rate_contact_to_request, conversion_rate_request_to_order
                    an order and a review more    | update live.specialist_analytics_daily set orders = 2, reviews = 2 where profile_views = 9                    | specialist_analytics_daily    | {1}/2024-03-10            | differs in orders, reviews
                    a profile called parked       | update live.ledger set disposition = 'PARKED', reason = 'SPECIALIST_UNKNOWN' where legacy_key = 'm-2'         | ledger                        | specialist_profiles/m-2   | differs in disposition, reason
                    a profile of nobody migrated  | update live.ledger set disposition = 'MIGRATED', reason = null where legacy_key = 'm-4'                       | ledger                        | specialist_profiles/m-4   | differs in disposition, reason
                    a wrong reason to wait        | update live.ledger set reason = 'PROFILE_UNKNOWN' where legacy_key = 'v-2'                                    | ledger                        | reviews/v-2               | differs in reason
                    an unknown request            | delete from live.ledger where legacy_key = 'r-1'                                                              | ledger                        | consultation_requests/r-1 | is missing
                    a live order called gone      | update live.ledger set disposition = 'GONE' where legacy_key = 'o-1'                                          | ledger                        | orders/o-1                | is missing
                    a gone order called migrated  | update live.ledger set disposition = 'MIGRATED' where legacy_key = 'o-0'                                      | ledger                        | orders/o-0                | should not be there
                    an unreadable one migrated    | update live.ledger set disposition = 'MIGRATED', reason = null where legacy_key = 'o-3'                       | ledger                        | orders/o-3                | differs in disposition, reason
                    a clinic where there is none  | update live.ledger set clinic_id = 'k-1' where legacy_key = 'v-1'                                             | ledger                        | reviews/v-1               | differs in clinic_id
                    a discard of nobody           | update live.ledger set disposition = 'EXCLUDED', reason = 'DISCARDED' where legacy_key = 'r-9'                | ledger                        | consultation_requests/r-9 | differs in disposition, reason
                    """)
    void findsExactlyThePlantedFault(String fault, String sql, String table, String key, String fact)
            throws SQLException {
        new SqlScript(named(sql)).runOn(ANALYTICS.dataSource());

        assertThat(auditor().audit().findings())
                .as(fault)
                .extracting(Finding::table, Finding::key, Finding::fact)
                .containsExactly(tuple(table, named(key), fact));
    }

    @Test
    void aDayThatShiftedIsFoundWhereItIsAndWhereItShouldBe() throws SQLException {
        new SqlScript("""
                update live.specialist_analytics_daily set date = '2024-03-14' where contact_views = 7;
                update live.specialist_appointments_daily set date = '2024-03-10' where clinic_id = 'k-2' and confirmed = 1;
                """).runOn(ANALYTICS.dataSource());

        assertThat(auditor().audit().findings())
                .extracting(Finding::table, Finding::key, Finding::fact)
                .containsExactly(
                        tuple("specialist_analytics_daily", TWO + "/2024-03-12", "is missing"),
                        tuple("specialist_analytics_daily", TWO + "/2024-03-14", "should not be there"),
                        tuple("specialist_appointments_daily", ONE + "/k-2/2024-03-10", "should not be there"),
                        tuple("specialist_appointments_daily", ONE + "/k-2/2024-03-11", "is missing"));
    }

    @Test
    void aViewThatWasCountedMustBeInTheSums() throws SQLException {
        new SqlScript("""
                update live.counted_views set search = search + 1 where profile_id = 'm-2';
                update live.activity set views = views + 1 where source = 'SEARCH';
                """).runOn(ANALYTICS.dataSource());

        assertThat(auditor().audit().findings())
                .extracting(Finding::table, Finding::key, Finding::fact)
                .containsExactly(tuple(
                        "specialist_analytics_daily",
                        ONE + "/2024-03-10",
                        "differs in profile_views, sources, conversion_rate_profile_to_contact"));
    }

    @Test
    void aClinicThatIsNotSelectedHasNoSpecialistsAndNoDays() {
        Audit audit =
                auditor().within(Scope.everything().ofClinics("k-2", "k-3")).audit();

        assertThat(audit.findings())
                .extracting(Finding::table, Finding::key, Finding::fact)
                .contains(
                        tuple("specialist_profile", "d-1", "should not be there"),
                        tuple("specialist_analytics_daily", ONE + "/2024-03-10", "should not be there"),
                        tuple("specialist_appointments_daily", ONE + "/k-1/2024-03-10", "should not be there"),
                        tuple("specialist_appointments_daily", ONE + "/k-2/2024-03-11", "should not be there"),
                        tuple("ledger", "specialist_profiles/m-1", "differs in disposition, reason"),
                        tuple("ledger", "orders/o-1", "differs in disposition, reason"))
                .doesNotContain(tuple("specialist_appointments_daily", TWO + "/k-2/2024-03-09", "should not be there"));
        assertThat(audit.findings()).extracting(Finding::key).doesNotContain("d-2", "REQUEST/r-1", "orders/o-2");
    }

    @Test
    void anUnreadableRowThatAnOperatorDiscardedIsExcluded() throws SQLException {
        new SqlScript("""
                insert into control.discards values
                    ('00000000-0000-4000-8000-000000000001', 0, 6, 'm-6'), ('00000000-0000-4000-8000-000000000002', 0, 9, 'r-9');
                update live.ledger set disposition = 'EXCLUDED', reason = 'DISCARDED' where legacy_key in ('m-6', 'r-9');
                """).runOn(ANALYTICS.dataSource());

        auditor().audit().requireClean();
    }

    @Test
    void withoutAMarketplaceNothingOfItIsExpected() throws SQLException {
        new SqlScript("delete from live.specialist_analytics_daily where profile_views <> 3")
                .runOn(ANALYTICS.dataSource());
        try (TestDatabase clinicsOnly = TestDatabase.create("audit-clinics-only", database -> {
            SqlScript.of("infra/legacy/schema.sql").runOn(database);
            new SqlScript("drop schema if exists marketplace cascade").runOn(database);
        })) {
            Audit audit = Auditor.of(clinicsOnly.dataSource())
                    .withAnalytics(ANALYTICS.dataSource())
                    .audit();

            assertThat(audit.rowsCompared()).isZero();
            assertThat(audit.findings())
                    .extracting(Finding::fact)
                    .containsOnly("should not be there")
                    .hasSize(3 + 12 + 9 + 1 + 4 + 21);
        }
    }

    private static String named(String text) {
        return text.replace("{1}", ONE).replace("{2}", TWO);
    }

    private static Auditor auditor() {
        return Auditor.of(LEGACY.dataSource()).withAnalytics(ANALYTICS.dataSource());
    }
}
