package dev.graft.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialFromSlotTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the first start,                              false, false, true",
        "a snapshot broke off before an offset was stored, false, true, true",
        "a snapshot broke off,                         true,  true,  true",
        "a restart while streaming,                    true,  false, false",
    })
    void onlyASnapshotMovesStreamingBackToTheSlot(
            String when, boolean offsetExists, boolean inProgress, boolean makesSnapshot) {
        InitialFromSlot mode = new InitialFromSlot();
        assertThat(mode.shouldStreamEventsStartingFromSnapshot()).as("before").isTrue();
        assertThat(mode.shouldSnapshotData(offsetExists, inProgress)).isEqualTo(makesSnapshot);
        assertThat(mode.shouldStreamEventsStartingFromSnapshot()).isEqualTo(!makesSnapshot);
    }
}
