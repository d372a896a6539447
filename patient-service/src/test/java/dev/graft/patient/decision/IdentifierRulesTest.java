package dev.graft.patient.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "null",
            value = {
                "international,                +37477000101,      +37477000101",
                "as it is written down,        +374 (77) 00-01-01,+37477000101",
                "national,                     077000101,         +37477000101",
                "with the old prefix,          00374 77 000101,   +37477000101",
                "another country,              +7 495 123-45-67,  +74951234567",
                "nothing,                      null,              null",
                "blanks,                       '   ',             null",
                "a word,                       none,              null",
                "zeros,                        000000000,         null",
                "one digit all along,          077777777,         null",
                "too short for any number,     12,                null",
                "a number nobody has,          +37400000000,      null",
            })
    void aPhoneIsOneNumberHoweverItIsWritten(String why, @Nullable String text, @Nullable String expected) {
        assertThat(IdentifierRules.phone(text, "AM")).isEqualTo(expected);
    }

    @Test
    void nationalNumbersAreOfTheConfiguredCountry() {
        assertThat(IdentifierRules.phone("030 123456", "DE")).isEqualTo("+4930123456");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "null",
            value = {
                "plain,                     ani@posta.am,      ani@posta.am",
                "capitals and blanks,       ' Ani@Posta.AM ',  ani@posta.am",
                "a dotted capital I,        INNA@POSTA.AM,     inna@posta.am",
                "nothing,                   null,              null",
                "blanks,                    '  ',              null",
                "no at,                     ani.posta.am,      null",
                "two ats,                   ani@@posta.am,     null",
                "nobody,                    @posta.am,         null",
                "nowhere,                   ani@,              null",
                "a blank inside,            an i@posta.am,     null",
                "none at all,               none@posta.am,     null",
                "a domain for examples,     ani@example.com,   null",
                "a test,                    test@posta.am,     null",
            })
    void anAddressIsTrimmedAndInLowerCase(String why, @Nullable String text, @Nullable String expected) {
        assertThat(IdentifierRules.email(text)).isEqualTo(expected);
    }

    @Test
    void anAddressThatNoMailReachesIsNone() {
        assertThat(IdentifierRules.email("a".repeat(250) + "@posta.am")).isNull();
    }
}
