package dev.graft.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.GregorianCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateAsTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "somebody alive,     1, 1990,  5, 17, 1990-05-17Z",
        "a leap day,         1, 2024,  2, 29, 2024-02-29Z",
        "before the reform,  1, 1500,  2, 28, 1500-02-28Z",
        "the first day,      1,    1,  1,  1, 0001-01-01Z",
        "the last year BC,   0,    1, 12, 31, 0000-12-31Z",
        "the Ides of March,  0,   44,  3, 15, -0043-03-15Z",
        "the year 12026,     1, 12026, 1,  1, +12026-01-01Z"
    })
    void whatASnapshotReadsKeepsItsEra(String why, int era, int year, int month, int day, String text) {
        GregorianCalendar calendar = new GregorianCalendar(year, month - 1, day);
        calendar.set(GregorianCalendar.ERA, era);
        assertThat(DateAsText.text(calendar.getTime())).isEqualTo(text);
    }

    @Test
    void whatIsStreamedIsWrittenTheSame() {
        assertThat(DateAsText.text(LocalDate.of(-43, 3, 15))).isEqualTo("-0043-03-15Z");
        assertThat(DateAsText.text(null)).isNull();
    }

    @Test
    void infinityIsADateThatNobodyTakesForReal() {
        assertThat(DateAsText.text(new Date(9_223_372_036_825_200_000L)).toString())
                .startsWith("+292278994");
        assertThat(DateAsText.text("infinity")).isEqualTo("infinity");
    }
}
