package dev.graft.analytics.api;

import static dev.graft.analytics.store.FigureTables.ANNA;
import static dev.graft.analytics.store.FigureTables.CLINIC;
import static dev.graft.analytics.store.FigureTables.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.analytics.api.Completeness.Unknown;
import dev.graft.analytics.store.ClinicQueries;
import dev.graft.analytics.store.FigureTables;
import dev.graft.analytics.store.PositionQueries;
import dev.graft.cdc.quarkus.http.ProblemException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClinicReportsIT {

    private static final AskedPeriod WEEK = AskedPeriod.of(null, "2026-03-05", "2026-03-11");

    private FigureTables tables;
    private ClinicReports reports;

    @BeforeEach
    void fill() throws SQLException {
        tables = new FigureTables();
        AnalyticsSettings settings = new KeptDays(0);
        reports = new ClinicReports(
                new ClinicQueries(tables.dataSource()),
                new Standing(new PositionQueries(tables.dataSource())),
                new ParkedClient(settings, new ObjectMapper()),
                settings);
        tables.sql("insert into live.consumed_position (topic, partition, topic_id, next_offset)"
                + " values ('graft.appointment.v1', 0, gen_random_uuid(), 0)");
    }

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void anUnknownClinicAndDaysToComeAreRefused() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Yerevan")).plusDays(1);
        AskedPeriod toCome = AskedPeriod.of(null, "2026-03-05", tomorrow.toString());
        assertThatThrownBy(() -> reports.of(NOBODY, WEEK))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("There is no clinic " + NOBODY);
        assertThatThrownBy(() -> reports.of(CLINIC, toCome))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'to' is after today");
    }

    @Test
    void whatWaitsIsUnknownWithAReasonWhileNobodyCanBeAsked() throws SQLException {
        assertThat(reports.of(CLINIC, WEEK).completeness().parkedAppointments().reason())
                .isEqualTo(Unknown.NOT_CONFIGURED);
    }

    /** Position n says that n appointments were read: an answer may be old, but never claims more than it holds. */
    @Test
    void anAnswerHoldsWhatItsPositionsClaim() throws SQLException {
        assertThat(positionOf(reports.of(CLINIC, WEEK))).isZero();
        tables.appointment(ANNA, "c-1", "x", "2026-03-06T08:00Z", "COMPLETED");
        tables.sql("update live.consumed_position set next_offset = 1");
        List<ClinicReport> answers = new ArrayList<>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            answers.add(reports.of(CLINIC, WEEK));
            return positionOf(answers.getLast()) == 1;
        });
        assertThat(answers)
                .allMatch(answer -> answer.appointments().booked().value().longValue() >= positionOf(answer));
        assertThat(answers.getLast().appointments().booked().value()).isEqualByComparingTo("1");
    }

    private static long positionOf(ClinicReport report) {
        return report.completeness().asOf().positions().getFirst().nextOffset();
    }
}
