package dev.graft.analytics.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.model.ViewKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundKeyTest {

    private static final LocalDate LAST = LocalDate.parse("2026-03-02");

    @Test
    void aKeyOfTheOldApplicationNamesADayOfAProfile() {
        assertThat(FoundKey.read("views:contact:p-1:2026-03-02", LAST))
                .isEqualTo(new FoundKey.Counted(new ViewDay(ViewKind.CONTACT, "p-1", LAST)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"views:profile:p-1:2026-02-28", "views:profile:a:b:2024-02-29", "views:contact:Ան:2026-03-01"})
    void aKeyIsSpelledAsItWasRead(String key) {
        assertThat(((FoundKey.Counted) FoundKey.read(key, LAST)).day().redisKey())
                .isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    no parts                 | views:anna                      | KEY_UNREADABLE     | views:…
                    two parts                | views:anna:2026-03-01           | KEY_UNREADABLE     | views:…
                    another kind             | views:anna:p-1:2026-03-01       | KIND_UNKNOWN       | views:…
                    a kind in capitals       | views:PROFILE:p-1:2026-03-01    | KIND_UNKNOWN       | views:…
                    no profile               | views:profile::2026-03-01       | PROFILE_UNREADABLE | views:profile:…:2026-03-01
                    a blank profile          | 'views:profile:  :2026-03-01'   | PROFILE_UNREADABLE | views:profile:…:2026-03-01
                    bytes that are no text   | views:profile:\uFFFD:2026-03-01 | PROFILE_UNREADABLE | views:profile:…:2026-03-01
                    no such day              | views:contact:anna:2026-02-29   | DATE_UNREADABLE    | views:contact:…:2026-02-29
                    a short day              | views:contact:anna:2026-3-1     | DATE_UNREADABLE    | views:contact:…:2026-3-1
                    a name for a day         | views:contact:p-1:anna          | DATE_UNREADABLE    | views:contact:…:…
                    a day that nobody has    | views:contact:anna:2026-03-03   | DATE_IN_FUTURE     | views:contact:…:2026-03-03
                    """)
    void whatIsNoneIsRefusedWithoutTheProfile(String why, String key, Refusal.Reason reason, String look) {
        assertThat(FoundKey.read(key, LAST)).isEqualTo(new FoundKey.Refused(new Refusal(reason, look)));
    }

    @Test
    void aProfileHasAnEnd() {
        String longest = "x".repeat(FoundKey.LONGEST_PROFILE);
        assertThat(FoundKey.read("views:profile:" + longest + ":2026-03-01", LAST))
                .isInstanceOf(FoundKey.Counted.class);
        assertThat(FoundKey.read("views:profile:x" + longest + ":2026-03-01", LAST))
                .isInstanceOf(FoundKey.Refused.class);
    }

    @Test
    void theCurrentDaysAreTodayAndYesterdayOfEveryZone() {
        LocalDate today = LocalDate.parse("2026-03-01");
        Days current = Days.current(today);
        for (String day : List.of("2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02")) {
            assertThat(current.hold(LocalDate.parse(day))).as(day).isTrue();
        }
        assertThat(current.hold(LocalDate.parse("2026-02-26"))).isFalse();
        assertThat(current.hold(LocalDate.parse("2026-03-03"))).isFalse();
    }
}
