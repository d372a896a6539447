package dev.graft.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void aRecordCannotMoveTheCursor() {
        assertThat(Printable.of("p-1\u001b[2J\n\u009b Ա")).isEqualTo("p-1\\u001b[2J\\u000a\\u009b Ա");
    }
}
