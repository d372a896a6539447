package dev.graft.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.model.Acquaintance;
import dev.graft.cdc.Disposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody knows the profile      | false | false | PARKED PROFILE_UNKNOWN    | PARKED SPECIALIST_UNKNOWN
            its user is no doctor         | true  | false | PARKED SPECIALIST_UNKNOWN | PARKED SPECIALIST_UNKNOWN
            its user is a doctor          | true  | true  | MIGRATED                  | MIGRATED
            """)
    void aRowWaitsForTheFirstThatIsUnknown(
            String why, boolean profile, boolean specialist, String fact, String ofProfile) {
        Acquaintance known = new Acquaintance(profile, specialist);

        assertThat(text(Waiting.ofFact(known))).as(why).isEqualTo(fact);
        assertThat(text(Waiting.ofProfile(known))).as(why).isEqualTo(ofProfile);
    }

    private static String text(Disposition disposition) {
        return disposition.reason() == null
                ? disposition.kind().name()
                : disposition.kind() + " " + disposition.reason();
    }
}
