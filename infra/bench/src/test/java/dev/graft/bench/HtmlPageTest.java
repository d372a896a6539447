package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final Spread SECONDS = new Spread(2.5, 2, 3);

    private static String page(ContenderReport... contenders) {
        return HtmlPage.of(new BenchReport(
                "made up",
                "2026-01-01T00:00:00Z",
                Map.of("cores", "2"),
                Map.of(),
                Map.of("note", "a < b"),
                List.of(Measure.of("graft", SECONDS, "s", new Target.AtMost(4))),
                List.of(contenders)));
    }

    @Test
    void everyContenderHasABarInEachChart() {
        String page = page(
                new ContenderReport("graft", "all of it", 10, true, SECONDS, SECONDS),
                new ContenderReport("capture", "a part", 10, true, SECONDS, SECONDS));
        assertThat(page.split("<rect")).hasSize(5);
        assertThat(page.split(">graft</text>")).hasSize(3);
    }

    @Test
    void theFiguresOfTheChartStandInTheTableToo() {
        assertThat(page()).contains("<td>graft<td>2.500<td>2.000<td>3.000<td>s<td>≤ 4<td>met");
    }

    @Test
    void theFileLoadsNothingAndNoTextBecomesMarkup() {
        assertThat(page()).contains("a &lt; b").doesNotContain("http").doesNotContain("src=");
    }
}
