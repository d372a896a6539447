package dev.graft.analytics.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a plain name", "Dr. Anna Sample", "Dr. Anna Sample"),
                Arguments.of("letters of all kinds", "Доктор Ян", "Доктор Ян"),
                Arguments.of("a comma", "Sample, Anna", "\"Sample, Anna\""),
                Arguments.of("a quotation mark", "the \"old\" one", "\"the \"\"old\"\" one\""),
                Arguments.of("a line end", "two\nlines", "\"two\nlines\""),
                Arguments.of("a carriage return", "two\rlines", "\"two\rlines\""),
                Arguments.of("a formula", "=1+1", "'=1+1"),
                Arguments.of("a formula with a comma", "=SUM(A1,A2)", "\"'=SUM(A1,A2)\""),
                Arguments.of("a plus", "+37400000000", "'+37400000000"),
                Arguments.of("a minus", "-1", "'-1"),
                Arguments.of("an at sign", "@sum", "'@sum"),
                Arguments.of("a tab before a formula", "\t=1", "'\t=1"),
                Arguments.of("a line end before a formula", "\n=1", "\"'\n=1\""),
                Arguments.of("a wide equals sign", "＝1", "'＝1"),
                Arguments.of("an apostrophe", "'quoted'", "'quoted'"),
                Arguments.of("nothing", "", ""),
                Arguments.of("null", null, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextIsQuotedAndIsNeverAFormula(String why, String text, String cell) {
        assertThat(Csv.line(List.of(Csv.text(text), "x"))).isEqualTo(cell + ",x\r\n");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberStaysOne(String cell, String text) {
        assertThat(cell).isEqualTo(text);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(Csv.number(-5L), "-5"),
                Arguments.of(Csv.number(new BigDecimal("1E+3")), "1000"),
                Arguments.of(Csv.number(new BigDecimal("0.50")), "0.50"),
                Arguments.of(Csv.number((Long) null), ""),
                Arguments.of(Csv.number((BigDecimal) null), ""));
    }
}
