package dev.graft.analytics.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.analytics.store.Span;
import dev.graft.cdc.quarkus.http.ProblemException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            DAY,     2026-03-31, 2026-03-01, 2026-03-30, 2026-03-30
            WEEK,    2026-03-25, 2026-03-01, 2026-03-18, 2026-03-24
            MONTH,   2026-03-02, 2026-03-01, 2026-01-31, 2026-03-01
            QUARTER, 2026-01-01, 2026-03-01, 2025-10-03, 2025-12-31
            YEAR,    2025-04-01, 2026-03-01, 2024-04-01, 2025-03-31
            ALL,     2026-03-01, 2026-03-01, 2026-01-29, 2026-02-28
            ALL,     2026-03-31, 2026-03-31, 2026-03-30, 2026-03-30
            ALL,     2016-04-01, 1999-01-01, 2006-04-02, 2016-03-31
            ALL,     2026-03-31, 2026-08-01, 2026-03-30, 2026-03-30
            """)
    void aNamedPeriodIsTheLastDaysAndIsComparedWithAsManyBefore(
            PeriodName name, LocalDate from, LocalDate firstFigure, LocalDate previousFrom, LocalDate previousTo) {
        Span span = name.span(TODAY, firstFigure);
        assertThat(span).isEqualTo(new Span(from, TODAY));
        assertThat(span.previous()).isEqualTo(new Span(previousFrom, previousTo));
        assertThat(span.previous().days()).isEqualTo(span.days());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            no such name,          fortnight, -,          -,            'period'
            a name in capitals,    MONTH,     -,          -,            'period'
            no name at all,        '',        -,          -,            'period'
            a name and dates,      day,       2026-01-01, 2026-01-02,   'period'
            no end,                -,         2026-01-01, -,            'to'
            no beginning,          -,         -,          2026-01-01,   'from'
            no date,               -,         yesterday,  2026-01-01,   'from'
            no day of the year,    -,         2026-02-30, 2026-03-01,   'from'
            no end that is a date, -,         2026-01-01, 2026-1-2,     'to'
            too old,               -,         0001-01-01, 0001-01-02,   'from'
            too far away,          -,         2026-01-01, +10000-01-01, 'to'
            the wrong way round,   -,         2026-01-02, 2026-01-01,   'to'
            too long,              -,         2016-01-01, 2026-01-01,   'to'
            """)
    void whatCannotBeIsRefusedByTheNameOfItsParameter(
            String why, @Nullable String period, @Nullable String from, @Nullable String to, String parameter) {
        assertThatThrownBy(() -> AskedPeriod.of(period, from, to))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'" + parameter.replace("'", "") + "'")
                .extracting(e -> ((ProblemException) e).status())
                .isEqualTo(400);
    }

    @Test
    void tenYearsAreAnswered() {
        assertThat(AskedPeriod.of(null, "2016-01-01", "2025-12-31"))
                .isEqualTo(new AskedPeriod.Dates(new Span(LocalDate.of(2016, 1, 1), LocalDate.of(2025, 12, 31))));
    }

    @Test
    void whoAsksForNothingGetsAMonth() {
        assertThat(AskedPeriod.of(null, null, null)).isEqualTo(new AskedPeriod.Named(PeriodName.MONTH));
    }

    @Test
    void allBeginsWithTheFirstDayThatHasAFigure() throws SQLException {
        AskedPeriod all = AskedPeriod.of("all", null, null);
        assertThat(all.span(TODAY, "UTC", () -> Optional.of(TODAY.minusDays(40))))
                .isEqualTo(new Span(TODAY.minusDays(40), TODAY));
        assertThat(all.span(TODAY, "UTC", Optional::empty)).isEqualTo(new Span(TODAY, TODAY));
    }

    @Test
    void aDayThatIsStillToComeIsRefused() {
        AskedPeriod asked = AskedPeriod.of(null, "2026-03-31", "2026-04-01");
        assertThatThrownBy(() -> asked.span(TODAY, "Asia/Yerevan", Optional::empty))
                .isInstanceOf(ProblemException.class)
                .hasMessage("'to' is after today, which is 2026-03-31 in Asia/Yerevan");
    }
}
