package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanaryTest {

    private static final Set<String> VALUES =
            Set.of("Ani Made-Up", "077 000 101", "ani@posta.am", "Late", "Moving", "Sleeps badly. ".repeat(500));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a name in a log line       | ERROR row Ani Made-Up refused
            a phone in a metric        | graft_calls{phone="077 000 101"} 1.0
            an address in an error     | {"title":"Conflict","detail":"Key (email)=(ani@posta.am) already exists."}
            a long text that was cut   | detail: Sleeps badly. Sleeps badly. Sleeps badly. Sleeps badly. Sleeps badly…
            """)
    void aPlantedLeakIsFound(String why, String text) {
        assertThatThrownBy(() -> new Canary(VALUES).with("log", text).requireSilence())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Law 9");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            words that every log has | Moving on; Late
            nothing                  | Started in 1.2 s
            """)
    void whatIsNotPersonalIsNoLeak(String why, String text) {
        assertThatCode(() -> new Canary(VALUES).with("log", text).requireSilence())
                .doesNotThrowAnyException();
    }
}
