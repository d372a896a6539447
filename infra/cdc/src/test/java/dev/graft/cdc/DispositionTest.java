package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DispositionTest {

    @Test
    void ofSeveralFlagsTheFirstIsShownInWhateverOrderTheyCome() {
        assertThat(Disposition.migrated("c-1", Stream.of(Flag.NO_CLINIC, Flag.STATUS_UNKNOWN)))
                .isEqualTo(Disposition.migrated("c-1", Stream.of(Flag.STATUS_UNKNOWN, Flag.NO_CLINIC)))
                .extracting(Disposition::reason)
                .isEqualTo("STATUS_UNKNOWN");
    }

    @Test
    void aRowThatNothingIsRemarkableOfHasNoReason() {
        assertThat(Disposition.migrated("c-1", Stream.empty())).isEqualTo(Disposition.migrated("c-1"));
    }
}
