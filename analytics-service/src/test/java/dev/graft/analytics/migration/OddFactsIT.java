package dev.graft.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody expects in a column. */
class OddFactsIT {

    private static final String MONDAY = "2026-03-02T10:00:00Z";

    private final Stage stage;

    OddFactsIT() throws SQLException {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void yearsAtTheEndsOfTimeStopNothing() throws SQLException {
        stage.clinic("c-1", "America/New_York");
        stage.doctor("u-1");
        stage.profile("s-1", "u-1", "America/New_York", null);
        stage.request("r-1", "s-1", "0001-01-01T00:00:00Z");
        stage.appointment(
                "a-1", "c-1", "u-1", "p-1", "0001-01-01T00:00:00Z", "10", "PENDING", null, "9999-12-31T23:59:59Z");
        stage.run();
        stage.clinic("c-1", "Asia/Yerevan");
        stage.profile("s-1", "u-1", "Asia/Yerevan", null);
        stage.request("r-1", "s-1", "9999-12-31T23:59:59Z");
        stage.appointment(
                "a-1", "c-1", "u-1", "p-1", "9999-12-31T23:59:59Z", "10", "PENDING", null, "0001-01-01T00:00:00Z");
        stage.run();

        assertThat(stage.days("u-1")).containsExactly("10000-01-01 0/0 1/0/0");
        assertThat(stage.booked("u-1")).containsExactly("c-1 10000-01-01 1/0/0 1");
    }

    @Test
    void greatNumbersStopNothing() throws SQLException {
        stage.knownDoctor();
        String most = Integer.toString(Integer.MAX_VALUE);
        stage.views("PROFILE", "s-1", "2026-03-02", "1", "0", "0");
        stage.views("CONTACT", "s-1", "2026-03-02", most, most, most);
        stage.activity("p-1", "u-1", "CONTACT", "DIRECT", MONDAY, Integer.MAX_VALUE);
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, most, "COMPLETED", "9999999999.99", null);
        stage.appointment("a-2", "c-1", "u-1", "p-1", MONDAY, most, "COMPLETED", "9999999999.99", null);
        stage.run();

        assertThat(stage.ask("select conversion_rate_profile_to_contact from live.specialist_analytics_daily"))
                .isEqualTo("858993458800.0");
        assertThat(stage.ask("select booked_minutes || ' ' || revenue from live.specialist_appointments_daily"))
                .isEqualTo("4294967294 19999999999.98");
    }

    @Test
    void whatCannotBeReadWaitsInQuarantineAndTheRestGoesOn() throws SQLException {
        stage.knownDoctor();
        stage.request("r-1", "s-1", MONDAY);
        stage.views("PROFILE", "s-1", "2026-03-02", "5", "0", "0");
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "PENDING");
        stage.run();
        stage.request("r-1", "s-1", null);
        stage.request("r-2", "s-1", "12026-03-02T10:00:00Z");
        stage.views("PROFILE", "s-1", "2026-03-02", "-5", "0", "0");
        stage.views("CONTACT", "s-1", "2026-03-02", "many", "0", "0");
        stage.views("LOOK", "s-1", "2026-03-02", "1", "0", "0");
        stage.views("CONTACT", "s-1", "12026-03-02", "1", "0", "0");
        stage.activity("p-1", "u-1", "GUESS", "SEARCH", MONDAY, 1);
        stage.activity("p-2", "u-1", "PROFILE", "STREET", MONDAY, 1);
        stage.activity("p-3", "u-1", "PROFILE", "SEARCH", MONDAY, 0);
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "LOST");
        stage.profile("s-9", "u-1", null, "yesterday");
        stage.review("v-1", "s-1", MONDAY);
        stage.run();

        assertThat(stage.days("u-1")).containsExactly("2026-03-02 0/0 0/0/1");
        assertThat(stage.booked("u-1")).isEmpty();
        assertThat(stage.disposition("consultation_requests", "r-1")).isEqualTo("QUARANTINED COLUMN_UNREADABLE");
        assertThat(stage.disposition("specialist_profiles", "s-9")).isEqualTo("QUARANTINED COLUMN_UNREADABLE");
        assertThat(stage.list("select source_table || ' ' || detail from live.quarantine order by id"))
                .containsExactlyInAnyOrder(
                        "specialist_profiles created_at",
                        "graft.appointment.v1 status",
                        "consultation_requests created_at",
                        "consultation_requests created_at",
                        "legacy.marketplace.views catalog",
                        "legacy.marketplace.views catalog",
                        "legacy.marketplace.views kind",
                        "legacy.marketplace.views date",
                        "graft.activity.v1 kind",
                        "graft.activity.v1 source",
                        "graft.activity.v1 views");
    }
}
