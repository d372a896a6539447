package dev.graft.analytics.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            nothing to compare with,    5,   0,  -
            nothing at all,             0,   0,  -
            the same,                   7,   7,  0.0
            twice as many,              14,  7,  100.0
            all gone,                   0,   7,  -100.0
            a half is rounded up,       2001, 2000, 0.1
            and down below zero,        1999, 2000, -0.1
            a third,                    4,   3,  33.3
            money,                      1.50, 1.00, 50.0
            """)
    void aChangeIsOfThePreviousFigure(String why, BigDecimal value, BigDecimal previous, @Nullable BigDecimal percent) {
        assertThat(Percent.change(value, previous)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            nobody before,            3, 0,   0.0
            nobody at all,            0, 0,   0.0
            a half is rounded up,     1, 2000, 0.1
            more than before,         3, 2,   150.0
            all,                      2, 2,   100.0
            """)
    void aConversionIsOfTheStepBefore(String why, long part, long base, BigDecimal percent) {
        assertThat(Percent.conversion(part, base)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            three thirds: the first gets the rest,   1 1 1, 33.4 33.3 33.3
            two of three lose most,                  2 2 1, 40.0 40.0 20.0
            sevenths,                                3 3 1, 42.9 42.8 14.3
            one alone,                               0 9 0, 0.0 100.0 0.0
            nothing,                                 0 0 0, 0.0 0.0 0.0
            a trace,                                 999999 1 0, 100.0 0.0 0.0
            """)
    void sharesAddUp(String why, String parts, String shares) {
        assertThat(Percent.shares(numbers(parts)))
                .isEqualTo(Arrays.stream(shares.split(" ")).map(BigDecimal::new).toList());
    }

    @Property
    void sharesAlwaysAddUpAndAreOffByLessThanATenth(
            @ForAll @LongRange(max = 1_000_000_000_000L) long catalog,
            @ForAll @LongRange(max = 1000) long search,
            @ForAll @LongRange(min = 1, max = 1000) long direct) {
        List<Long> parts = List.of(catalog, search, direct);
        List<BigDecimal> shares = Percent.shares(parts);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100.0");
        double whole = catalog + search + direct;
        for (int i = 0; i < parts.size(); i++) {
            assertThat(shares.get(i).doubleValue() - 100.0 * parts.get(i) / whole)
                    .isBetween(-0.1000001, 0.1000001);
        }
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }
}
