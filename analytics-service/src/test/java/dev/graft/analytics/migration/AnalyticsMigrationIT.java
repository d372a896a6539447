package dev.graft.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticsMigrationIT {

    private static final String MONDAY = "2026-03-02T10:00:00Z";

    private final Stage stage;

    AnalyticsMigrationIT() throws SQLException {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** Worked out by hand from the definitions: see the comments. */
    @Test
    void theOldDefinitionsHoldOnADayThatWasCountedByHand() throws SQLException {
        stage.knownDoctor();
        // 20:00Z on 1 March is midnight of 2 March in Yerevan: the day's first moment, and 20:00Z on 2 March is not in
        // it.
        stage.request("r-1", "s-1", "2026-03-01T20:00:00Z");
        stage.request("r-2", "s-1", "2026-03-02T19:59:59.999999Z");
        stage.request("r-3", "s-1", "2026-03-02T20:00:00Z");
        stage.order("o-1", "s-1", MONDAY);
        stage.review("v-1", "s-1", MONDAY);
        stage.views("PROFILE", "s-1", "2026-03-02", "12", "3", "0");
        stage.views("CONTACT", "s-1", "2026-03-02", "4", "0", "1");
        stage.activity("p-1", "u-1", "PROFILE", "SEARCH", MONDAY, 5);
        stage.activity("p-2", "u-1", "PROFILE", "DIRECT", MONDAY, 1);
        stage.activity("p-3", "u-1", "CONTACT", "DIRECT", MONDAY, 3);
        stage.run();

        // 21 profile views (12 + 3 + 5 + 1), 8 contact views, 2 requests, 1 order: 38.1, 25.0 and 50.0 percent.
        assertThat(stage.list("""
                        select concat_ws(' ', profile_views, contact_views, consultation_requests, orders, reviews, sources,
                          conversion_rate_profile_to_contact, conversion_rate_contact_to_request,
                          conversion_rate_request_to_order)
                        from live.specialist_analytics_daily
                        order by date
                        """))
                .containsExactly(
                        "21 8 2 1 1 {\"direct\": 1, \"search\": 8, \"catalog\": 12} 38.1 25.0 50.0",
                        "0 0 1 0 0 {\"direct\": 0, \"search\": 0, \"catalog\": 0} 0.0 0.0 0.0");
        assertThat(stage.ask("select id from live.specialist_analytics_daily where date = '2026-03-02'"))
                .isEqualTo(dev.graft.cdc.StableId.of(
                                "specialist-day", Stage.specialist("u-1").toString(), "2026-03-02")
                        .toString());
        assertThat(stage.ask(
                        "select count(created_at) || ' ' || count(updated_at) from live.specialist_analytics_daily"))
                .isEqualTo("2 2");
    }

    @ParameterizedTest
    @CsvSource({"200, 1, 0.5", "2000, 1, 0.1", "2001, 1, 0.0", "3, 2, 66.7", "8, 1, 12.5", "16, 1, 6.3", "1, 3, 300.0"})
    void aRateHasOneDecimalAndIsRoundedHalfUp(String profileViews, String contactViews, String rate)
            throws SQLException {
        stage.knownDoctor();
        stage.views("PROFILE", "s-1", "2026-03-02", profileViews, "0", "0");
        stage.views("CONTACT", "s-1", "2026-03-02", contactViews, "0", "0");
        stage.run();

        assertThat(stage.ask("select conversion_rate_profile_to_contact from live.specialist_analytics_daily"))
                .isEqualTo(rate);
    }

    @Test
    void theFiguresOfAppointmentsHoldOnADayThatWasCountedByHand() throws SQLException {
        stage.knownDoctor();
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "30", "COMPLETED", "100.50", "2026-03-02T09:58:31Z");
        stage.appointment("a-2", "c-1", "u-1", "p-1", MONDAY, "45", "COMPLETED", "50.00", null);
        stage.appointment("a-3", "c-1", "u-1", "p-2", MONDAY, "60", "CANCELLED", "999.00", "2026-03-01T10:00:00Z");
        stage.appointment("a-4", "c-1", "u-1", "p-3", MONDAY, "-15", "NO_SHOW", null, "2026-03-02T11:00:00Z");
        stage.appointment("a-5", "c-1", "u-1", "p-4", MONDAY, null, "CONFIRMED", "7.00", null);
        stage.appointment("a-6", "c-1", "u-1", "p-4", MONDAY, "20", "PENDING", null, null);
        stage.appointment("a-7", "c-1", "u-1", "p-5", MONDAY, "10", "UNKNOWN", null, null);
        stage.appointment("a-8", "c-1", "u-1", "p-6", null, "10", "COMPLETED", "1.00", null);
        stage.run();

        // Minutes: 30 + 45 + 0 + 0 + 20 + 10. Lead: 1 (of 1.48) + 1440 + 0 (booked after it began).
        assertThat(stage.list("""
                        select concat_ws(' ', clinic_id, date, booked, confirmed, completed, cancelled, no_show, persons,
                          booked_minutes, revenue, lead_minutes, lead_appointments)
                        from live.specialist_appointments_daily
                        """)).containsExactly("c-1 2026-03-02 7 1 2 1 1 5 105 150.50 1441 3");
    }

    @Test
    void aDoctorWhoArrivesLastFindsAllHisDays() throws SQLException {
        stage.request("r-1", "s-1", MONDAY);
        stage.views("PROFILE", "s-1", "2026-03-02", "2", "0", "0");
        stage.activity("p-1", "u-1", "CONTACT", "SEARCH", MONDAY, 1);
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
        stage.run();
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("PARKED PROFILE_UNKNOWN");
        stage.profile("s-1", "u-1", null, null);
        stage.run();
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("PARKED SPECIALIST_UNKNOWN");
        assertThat(stage.disposition("specialist_profiles", "s-1")).isEqualTo("PARKED SPECIALIST_UNKNOWN");
        assertThat(stage.days("u-1")).isEmpty();

        stage.doctor("u-1");
        stage.run();
        assertThat(stage.days("u-1")).containsExactly("2026-03-02 2/1 1/0/0");
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 1/1/0 1");
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("MIGRATED");
        assertThat(stage.disposition("specialist_profiles", "s-1")).isEqualTo("MIGRATED");
        assertThat(stage.ask("select slug from live.specialist_profile")).isEqualTo("slug-s-1");
    }

    @Test
    void aDoctorWhoGoesTakesHisFiguresAlongAndFindsThemWhenHeComesBack() throws SQLException {
        stage.knownDoctor();
        stage.request("r-1", "s-1", MONDAY);
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
        stage.run();
        long version = stage.version("u-1");
        stage.doctorGone("u-1");
        stage.run();
        assertThat(stage.days("u-1")).isEmpty();
        assertThat(stage.booked("u-1")).isEmpty();
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("PARKED SPECIALIST_UNKNOWN");
        assertThat(stage.disposition("specialist_profiles", "s-1")).isEqualTo("PARKED SPECIALIST_UNKNOWN");

        stage.doctor("u-1");
        stage.run();
        assertThat(stage.days("u-1")).containsExactly("2026-03-02 0/0 1/0/0");
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 1/1/0 1");
        assertThat(stage.version("u-1")).isGreaterThan(version);
    }

    @Test
    void anAppointmentThatIsRelinkedIsSubtractedHereAndAddedThere() throws SQLException {
        stage.knownDoctor();
        stage.doctor("u-2");
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
        stage.appointment("a-2", "c-1", "u-1", "p-2", MONDAY, "PENDING");
        stage.run();
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 2/1/0 2");

        stage.appointment("a-1", "c-1", "u-2", "p-1", MONDAY, "COMPLETED");
        stage.run();
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 1/0/0 1");
        assertThat(stage.booked("u-2")).containsExactly("c-1 2026-03-02 1/1/0 1");

        stage.appointment("a-1", "c-2", "u-2", "p-1", "2026-03-05T10:00:00Z", "CANCELLED");
        stage.run();
        assertThat(stage.booked("u-2")).containsExactly("c-2 2026-03-05 1/0/1 1");

        stage.appointment("a-1", "c-2", "u-2", "p-1", null, "CANCELLED");
        stage.run();
        assertThat(stage.booked("u-2")).isEmpty();
    }

    /** The patients are found to be one person: the appointments come again, under that person. */
    @Test
    void personsWhoAreMergedAreOnePerson() throws SQLException {
        stage.knownDoctor();
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "PENDING");
        stage.appointment("a-2", "c-1", "u-1", "p-2", MONDAY, "PENDING");
        stage.run();
        stage.appointment("a-2", "c-1", "u-1", "p-1", MONDAY, "PENDING");
        stage.run();

        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 2/0/0 1");
    }

    @Test
    void whatIsDeletedCountsNoMoreAndLeavesNoRowOfZeros() throws SQLException {
        stage.knownDoctor();
        stage.request("r-1", "s-1", MONDAY);
        stage.order("o-1", "s-1", "2026-03-03T10:00:00Z");
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "PENDING");
        stage.views("PROFILE", "s-1", "2026-03-02", "2", "0", "0");
        stage.run();
        stage.requests.change("r-1", null);
        stage.appointmentGone("a-1");
        stage.views("PROFILE", "s-1", "2026-03-02", "0", "0", "0");
        stage.run();

        assertThat(stage.days("u-1")).containsExactly("2026-03-03 0/0 0/1/0");
        assertThat(stage.booked("u-1")).isEmpty();
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("GONE");
    }

    @Test
    void aFactThatMovesToAnotherProfileOrDayIsSubtractedAtTheOldOne() throws SQLException {
        stage.knownDoctor();
        stage.doctor("u-2");
        stage.profile("s-2", "u-2", null, null);
        stage.request("r-1", "s-1", MONDAY);
        stage.run();
        stage.request("r-1", "s-2", MONDAY);
        stage.run();
        assertThat(stage.days("u-1")).isEmpty();
        assertThat(stage.days("u-2")).containsExactly("2026-03-02 0/0 1/0/0");

        stage.request("r-1", "s-2", "2026-03-07T10:00:00Z");
        stage.run();
        assertThat(stage.days("u-2")).containsExactly("2026-03-07 0/0 1/0/0");
        stage.request("r-1", null, MONDAY);
        stage.run();
        assertThat(stage.days("u-2")).isEmpty();
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("PARKED PROFILE_UNKNOWN");
    }

    @Test
    void allProfilesOfAUserCountAndTheFirstOfThemSpeaks() throws SQLException {
        stage.knownDoctor();
        stage.profile("s-2", "u-1", "Europe/Berlin", "2024-01-01T00:00:00Z");
        stage.profile("s-3", "u-1", "America/New_York", null);
        stage.request("r-1", "s-1", MONDAY);
        stage.request("r-2", "s-2", MONDAY);
        stage.request("r-3", "s-3", MONDAY);
        stage.run();
        assertThat(stage.days("u-1")).containsExactly("2026-03-02 0/0 3/0/0");
        assertThat(stage.ask("select profile_id || ' ' || zone from live.specialist_profile"))
                .isEqualTo("s-2 Europe/Berlin");

        stage.profiles.change("s-2", null);
        stage.run();
        assertThat(stage.days("u-1")).containsExactly("2026-03-02 0/0 2/0/0");
        assertThat(stage.ask("select profile_id || ' ' || zone from live.specialist_profile"))
                .isEqualTo("s-1 Asia/Yerevan");
        assertThat(stage.disposition("consultation_requests", "r-2")).isEqualTo("PARKED PROFILE_UNKNOWN");
    }

    @Test
    void aProfileThatChangesHandsTakesItsFactsAlong() throws SQLException {
        stage.knownDoctor();
        stage.doctor("u-2");
        stage.request("r-1", "s-1", MONDAY);
        stage.activity("p-1", "u-1", "PROFILE", "SEARCH", MONDAY, 1);
        stage.run();
        stage.profile("s-1", "u-2", "Asia/Yerevan", null);
        stage.run();
        assertThat(stage.days("u-1")).containsExactly("2026-03-02 1/0 0/0/0");
        assertThat(stage.days("u-2")).containsExactly("2026-03-02 0/0 1/0/0");
        assertThat(stage.ask("select profile_id is null from live.specialist_profile where legacy_user_id = 'u-1'"))
                .isEqualTo("t");

        stage.profile("s-1", "u-9", "Asia/Yerevan", null);
        stage.run();
        assertThat(stage.days("u-2")).isEmpty();
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("PARKED SPECIALIST_UNKNOWN");
    }

    /** On 29 March 2026 clocks in Berlin went from 02:00 to 03:00, on 26 October 2025 from 03:00 back to 02:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        "2025-10-25T21:59:59Z, 2025-10-25",
        "2025-10-25T22:00:00Z, 2025-10-26",
        "2025-10-26T22:59:59Z, 2025-10-26",
        "2025-10-26T23:00:00Z, 2025-10-27"
    })
    void aDayIsAsLongAsItIs(String moment, String date) throws SQLException {
        stage.clinic("c-1", "Europe/Berlin");
        stage.doctor("u-1");
        stage.profile("s-1", "u-1", "Europe/Berlin", null);
        stage.request("r-1", "s-1", moment);
        stage.activity("p-1", "u-1", "PROFILE", "SEARCH", moment, 1);
        stage.appointment("a-1", "c-1", "u-1", "p-1", moment, "PENDING");
        stage.run();

        assertThat(stage.days("u-1")).containsExactly(date + " 1/0 1/0/0");
        assertThat(stage.booked("u-1")).containsExactly("c-1 " + date + " 1/0/0 1");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 2026-03-03",
        "America/New_York, 2026-03-02",
        "Asia/Nowhere, 2026-03-02",
        "Asia/Nowhere-9, 2026-03-02",
        "FOO-9, 2026-03-02",
        "'', 2026-03-02"
    })
    void aSpecialistWhoMovesHasHisDaysThere(String zone, String date) throws SQLException {
        stage.doctor("u-1");
        stage.profile("s-1", "u-1", "Pacific/Kiritimati", null);
        stage.request("r-1", "s-1", "2026-03-02T16:00:00Z");
        stage.views("PROFILE", "s-1", "2026-03-09", "1", "0", "0");
        stage.run();
        assertThat(stage.days("u-1")).containsExactly("2026-03-03 0/0 1/0/0", "2026-03-09 1/0 0/0/0");

        stage.profile("s-1", "u-1", zone, null);
        stage.run();
        assertThat(stage.days("u-1")).containsExactly(date + " 0/0 1/0/0", "2026-03-09 1/0 0/0/0");
    }

    @Test
    void aClinicThatComesMovesOrGoesHasItsAppointmentsDatedAnew() throws SQLException {
        stage.doctor("u-1");
        stage.appointment("a-1", "c-1", "u-1", "p-1", "2026-03-02T22:00:00Z", "PENDING");
        stage.appointment("a-2", "c-1", "u-1", "p-2", "2026-03-03T10:00:00Z", "PENDING");
        stage.run();
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 1/0/0 1", "c-1 2026-03-03 1/0/0 1");

        stage.clinic("c-1", "Asia/Yerevan");
        stage.run();
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-03 2/0/0 2");
        stage.clinic("c-1", "America/Los_Angeles");
        stage.run();
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 1/0/0 1", "c-1 2026-03-03 1/0/0 1");
        stage.clinic("c-1", "Asia/Yerevan");
        stage.run();
        stage.clinicGone("c-1");
        stage.run();
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 1/0/0 1", "c-1 2026-03-03 1/0/0 1");
    }

    @Test
    void allOfOneBatchFindEachOther() throws SQLException {
        stage.appointment("a-1", "c-1", "u-1", "p-1", "2026-03-02T22:00:00Z", "PENDING");
        stage.request("r-1", "s-1", "2026-03-02T22:00:00Z");
        stage.activity("p-1", "u-1", "PROFILE", "SEARCH", "2026-03-02T22:00:00Z", 1);
        stage.profile("s-1", "u-1", "Asia/Yerevan", null);
        stage.clinic("c-1", "Asia/Yerevan");
        stage.doctor("u-1");
        stage.run();

        assertThat(stage.days("u-1")).containsExactly("2026-03-03 1/0 1/0/0");
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-03 1/0/0 1");
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("MIGRATED");
    }

    @Test
    void theVersionIsRaisedOnceForAllDaysOfABatchAndNotForOthers() throws SQLException {
        stage.knownDoctor();
        stage.doctor("u-2");
        stage.run();
        long one = stage.version("u-1");
        long other = stage.version("u-2");
        for (int day = 10; day < 28; day++) {
            stage.request("r-" + day, "s-1", "2026-03-%dT10:00:00Z".formatted(day));
            stage.appointment("a-" + day, "c-1", "u-1", "p-1", "2026-03-%dT10:00:00Z".formatted(day), "PENDING");
        }
        stage.run();

        assertThat(stage.version("u-1")).isEqualTo(one + 1);
        assertThat(stage.version("u-2")).isEqualTo(other);
    }
}
