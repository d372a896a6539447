package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void whatIsQuicklyDoneIsToldOnce() {
        List<String> told = new ArrayList<>();
        Progress.Work work = new Progress(told::add).begin("rows copied", 3_000);
        work.at(1_000);
        work.at(2_000);
        work.done();
        assertThat(told).singleElement().asString().contains("s  rows copied: 3,000 in 0.");
    }
}
