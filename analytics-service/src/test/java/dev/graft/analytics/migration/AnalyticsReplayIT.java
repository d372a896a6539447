package dev.graft.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes twice, and what a replay finds missing. */
class AnalyticsReplayIT {

    private static final String MONDAY = "2026-03-02T10:00:00Z";

    private final Stage stage;

    AnalyticsReplayIT() throws SQLException {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void duplicatesAndReplaysChangeNothing() throws SQLException {
        stage.knownDoctor();
        stage.request("r-1", "s-1", MONDAY);
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
        stage.activity("p-1", "u-1", "PROFILE", "SEARCH", MONDAY, 2);
        stage.views("PROFILE", "s-1", "2026-03-02", "1", "0", "0");
        stage.run();
        stage.close("2026-03-10T00:00:00Z");
        long version = stage.version("u-1");
        List<String> days = stage.days("u-1");

        stage.activity("p-1", "u-1", "PROFILE", "SEARCH", MONDAY, 2);
        stage.views("PROFILE", "s-1", "2026-03-02", "1", "0", "0");
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
        stage.run();
        stage.rewind();
        stage.run();
        stage.rewind();
        for (Topic topic : stage.topics()) {
            while (!topic.isConsumed()) {
                stage.run(topic, 1);
            }
        }
        assertThat(stage.days("u-1")).isEqualTo(days);
        assertThat(stage.version("u-1")).isEqualTo(version);
        assertThat(stage.emitted()).isEmpty();
    }

    @Test
    void aReplayRestoresFactsThatAreMissingWithTheirFigures() throws SQLException {
        stage.knownDoctor();
        stage.request("r-1", "s-1", MONDAY);
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
        stage.run();
        stage.sql("""
                delete from live.marketplace_facts;
                delete from live.appointment_facts;
                delete from live.specialist_analytics_daily;
                delete from live.specialist_appointments_daily
                """);
        stage.rewind();
        stage.run();

        assertThat(stage.days("u-1")).containsExactly("2026-03-02 0/0 1/0/0");
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 1/1/0 1");
    }

    @Test
    void aReplayRestoresFiguresWhoseFactsAreThere() throws SQLException {
        stage.knownDoctor();
        stage.request("r-1", "s-1", MONDAY);
        stage.activity("p-1", "u-1", "PROFILE", "SEARCH", "2026-03-03T10:00:00Z", 2);
        stage.views("CONTACT", "s-1", "2026-03-04", "1", "0", "0");
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
        stage.run();
        List<String> days = stage.days("u-1");
        stage.sql("""
                delete from live.specialist_analytics_daily;
                delete from live.specialist_appointments_daily
                """);
        stage.rewind();
        stage.run();

        assertThat(stage.days("u-1")).isEqualTo(days).hasSize(3);
        assertThat(stage.booked("u-1")).containsExactly("c-1 2026-03-02 1/1/0 1");
    }
}
