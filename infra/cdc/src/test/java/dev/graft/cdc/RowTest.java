package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowTest {

    private static final Function<Row, Object> AMOUNT = row -> row.decimal("it", 12, 2);
    private static final Function<Row, Object> REFERENCE = row -> row.reference("it");
    private static final Function<Row, Object> COUNT = row -> row.requiredCount("it");
    private static final Function<Row, Object> ONE_OF = row -> row.requiredOneOf("it", Admission.class);
    private static final Function<Row, Object> DATE = row -> row.requiredDate("it");
    private static final Function<Row, Object> MOMENT = row -> row.requiredInstant("it");
    private static final Function<Row, Object> ID = row -> row.requiredId("it");

    @ParameterizedTest
    @CsvSource({
        "5000.00, 5000.00",
        "5000, 5000.00",
        "0, 0.00",
        "0E-20, 0.00",
        "-1.5, -1.50",
        "9999999999.99, 9999999999.99"
    })
    void oneAmountHasOneSpelling(String text, BigDecimal amount) {
        assertThat(AMOUNT.apply(row(text))).isEqualTo(amount);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("a third digit after the point", AMOUNT, "1.005"),
                Arguments.of("an eleventh digit before it", AMOUNT, "10000000000"),
                Arguments.of("a number made of memory", AMOUNT, "1E+2000000000"),
                Arguments.of("one made of memory after the point", AMOUNT, "1E-2000000000"),
                Arguments.of("no number at all", AMOUNT, "NaN"),
                Arguments.of("longer than an index takes", REFERENCE, "ա".repeat(501)),
                Arguments.of("a count below 0", COUNT, "-1"),
                Arguments.of("a count that is none", COUNT, "1.5"),
                Arguments.of("none of the values", ONE_OF, "STALED"),
                Arguments.of("one of the values in small letters", ONE_OF, "stale"),
                Arguments.of("a date of the year 12026", DATE, "+12026-03-02"),
                Arguments.of("a moment that never comes", MOMENT, "infinity"),
                Arguments.of("not an id", ID, "d-1"),
                Arguments.of("an id that Java would fill up", ID, "1-1-1-1-1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatTheTablesCannotHoldIsUnreadable(String why, Function<Row, Object> column, String text) {
        assertThatThrownBy(() -> column.apply(row(text))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void whatIsRequiredMustBeThere() {
        assertThat(COUNT.apply(row("0"))).isEqualTo(0);
        assertThat(ONE_OF.apply(row("STALE"))).isEqualTo(Admission.STALE);
        Stream.of(COUNT, ONE_OF, DATE, MOMENT, ID)
                .forEach(column ->
                        assertThatThrownBy(() -> column.apply(row(null))).isInstanceOf(UnreadableException.class));
    }

    @Test
    void aColumnThatNobodyKnowsIsNotPassedOver() {
        row("0").requireNoOtherColumns(Set.of("it", "another"));
        assertThatThrownBy(() -> row("0").requireNoOtherColumns(Set.of("another")))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void aReferenceMayBeAsLongAsAnIndexTakes() {
        assertThat(REFERENCE.apply(row("ա".repeat(500)))).isEqualTo("ա".repeat(500));
    }

    @Test
    void anIdIsRead() {
        UUID id = UUID.fromString("00000000-0000-4000-8000-00000000000a");
        assertThat(ID.apply(row(id.toString()))).isEqualTo(id);
    }

    private static Row row(@Nullable String text) {
        return new Row(Collections.singletonMap("it", text));
    }
}
