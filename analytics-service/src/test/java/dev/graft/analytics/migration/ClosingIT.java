package dev.graft.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days are told as final once, and a change of them is told with what they were. */
class ClosingIT {

    private static final String MONDAY = "2026-03-02T10:00:00Z";

    private final Stage stage;

    ClosingIT() throws SQLException {
        stage = new Stage();
    }

    @BeforeEach
    void aMondayThatIsOver() throws SQLException {
        stage.clinic("c-1", "Asia/Yerevan");
        stage.doctor("u-1");
        stage.profile("s-1", "u-1", "Asia/Yerevan", null);
        stage.request("r-1", "s-1", MONDAY);
        stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
        stage.run();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aDayIsClosedOnceItHasEndedInTheSpecialistsTimeZone() throws SQLException {
        assertThat(stage.close("2026-03-02T19:59:59Z")).isEqualTo(1);
        assertThat(through()).isEqualTo("2026-03-01");
        assertThat(stage.close("2026-03-02T20:00:00Z")).isEqualTo(1);
        assertThat(through()).isEqualTo("2026-03-02");
        long version = stage.version("u-1");
        assertThat(stage.close("2026-03-02T20:01:00Z")).isZero();
        assertThat(stage.close("2026-02-20T20:01:00Z")).isZero();
        assertThat(stage.version("u-1")).isEqualTo(version);
        assertThat(through()).isEqualTo("2026-03-02");
        assertThat(stage.emitted()).isEmpty();
    }

    @Test
    void aChangeOfAnOpenDayIsNoRestatement() throws SQLException {
        stage.close("2026-03-02T19:00:00Z");
        stage.request("r-2", "s-1", MONDAY);
        stage.appointmentGone("a-1");
        stage.run();
        assertThat(stage.emitted()).isEmpty();
    }

    @Test
    void aClosedDayThatChangesIsToldWithOldAndNewFigures() throws SQLException {
        stage.close("2026-03-03T00:00:00Z");
        stage.order("o-1", "s-1", MONDAY);
        stage.run();

        assertThat(stage.emitted())
                .singleElement()
                .asString()
                .contains("\"revision\":1", "\"kind\":\"SPECIALIST_DAY\"", "\"date\":\"2026-03-02\"")
                .contains("\"old\":{\"profileViews\":0,\"contactViews\":0,\"consultationRequests\":1,\"orders\":0,")
                .contains("\"new\":{\"profileViews\":0,\"contactViews\":0,\"consultationRequests\":1,\"orders\":1,");
    }

    @Test
    void whatComesToAndGoesFromAClosedDayIsToldEachTime() throws SQLException {
        stage.close("2026-03-03T00:00:00Z");
        for (int round = 0; round < 2; round++) {
            stage.appointmentGone("a-1");
            stage.run();
            stage.appointment("a-1", "c-1", "u-1", "p-1", MONDAY, "COMPLETED");
            stage.run();
        }

        assertThat(stage.emitted())
                .hasSize(4)
                .satisfies(
                        first -> assertThat(first).contains("\"revision\":1", "\"new\":null"),
                        org.assertj.core.data.Index.atIndex(0))
                .satisfies(
                        second -> assertThat(second).contains("\"revision\":2", "\"old\":null"),
                        org.assertj.core.data.Index.atIndex(1))
                .satisfies(
                        third -> assertThat(third).contains("\"revision\":3", "\"new\":null"),
                        org.assertj.core.data.Index.atIndex(2))
                .satisfies(
                        last -> assertThat(last).contains("\"revision\":4", "\"old\":null"),
                        org.assertj.core.data.Index.atIndex(3));
    }

    @Test
    void aMoveRestatesTheDaysThatItChanges() throws SQLException {
        stage.close("2026-03-20T00:00:00Z");
        stage.request("r-1", "s-1", "2026-03-02T21:00:00Z");
        stage.run();
        assertThat(stage.emitted()).hasSize(2);

        stage.profile("s-1", "u-1", "Europe/Berlin", null);
        stage.run();
        assertThat(stage.emitted())
                .hasSize(2)
                .anySatisfy(value -> assertThat(value).contains("\"date\":\"2026-03-02\"", "\"old\":null"))
                .anySatisfy(value -> assertThat(value).contains("\"date\":\"2026-03-03\"", "\"new\":null"));
    }

    private String through() throws SQLException {
        return stage.ask("select through from live.closing");
    }
}
