package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void aNameOfAMegabyteTakesNoMoreThanItsColumn() {
        assertThat(CoverageTable.shortened("Long ".repeat(200_000))).hasSize(40).endsWith("…");
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        assertThat(table("\u001b[31mRed\nSecond line\u202e")).isEqualTo("  �[31mRed�Second line�");
    }

    private static String table(String cell) {
        TextTable table = new TextTable(1, "clinic");
        table.row(List.of(cell));
        return table.lines().getLast();
    }
}
