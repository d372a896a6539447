package dev.graft.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.model.Recount;
import dev.graft.analytics.model.SpecialistDay;
import dev.graft.analytics.model.SpecialistId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestatingTest {

    private static final SpecialistId SPECIALIST = new SpecialistId(new UUID(0, 1));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing was closed yet                | 2026-03-02 |            | 1 | 2 | false
            the day is open                       | 2026-03-02 | 2026-03-01 | 1 | 2 | false
            the day is the last closed one        | 2026-03-02 | 2026-03-02 | 1 | 2 | true
            the day is closed for long            | 2026-03-02 | 2026-04-02 | 1 | 2 | true
            a closed day that had no figures      | 2026-03-02 | 2026-03-02 |   | 2 | true
            a closed day that has none any more   | 2026-03-02 | 2026-03-02 | 1 |   | true
            the figures are as they were          | 2026-03-02 | 2026-03-02 | 1 | 1 | false
            there were none and there are none    | 2026-03-02 | 2026-03-02 |   |   | false
            """)
    void whatWasToldAsFinalIsRestatedWhenItChanges(
            String why,
            LocalDate date,
            @Nullable LocalDate closedThrough,
            @Nullable Integer before,
            @Nullable Integer after,
            boolean restated) {
        SpecialistDay day = new SpecialistDay(SPECIALIST, date);

        assertThat(Restating.of(new Recount<>(day, before, after, closedThrough))
                        .isPresent())
                .as(why)
                .isEqualTo(restated);
    }
}
