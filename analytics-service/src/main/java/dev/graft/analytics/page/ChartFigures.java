package dev.graft.analytics.page;

import dev.graft.analytics.api.SpecialistReport;
import dev.graft.analytics.api.SpecialistReport.Day;
import dev.graft.analytics.api.SpecialistReport.Source;
import dev.graft.analytics.api.SpecialistReport.TrendDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What the page's script draws, in columns with a place for each day.
 *
 * @param labels the days as the axes name them: a browser would need a tenth of a second for its first date
 * @param interest by figure
 * @param appointments by status; {@code open} is what has none of the others
 * @param sources profile views by source
 */
record ChartFigures(
        List<LocalDate> days,
        List<String> labels,
        Map<String, List<Long>> interest,
        Map<String, List<Long>> appointments,
        Map<String, Long> sources) {

    static ChartFigures of(SpecialistReport report, Formats formats) {
        List<TrendDay> trend = report.trend();
        return new ChartFigures(
                trend.stream().map(TrendDay::date).toList(),
                trend.stream().map(day -> formats.shortDate(day.date())).toList(),
                Map.of(
                        "profileViews", column(trend, TrendDay::profileViews),
                        "contactViews", column(trend, TrendDay::contactViews),
                        "consultationRequests", column(trend, TrendDay::consultationRequests),
                        "orders", column(trend, TrendDay::orders)),
                Map.of(
                        "completed", column(trend, day -> day.appointments().completed()),
                        "confirmed", column(trend, day -> day.appointments().confirmed()),
                        "cancelled", column(trend, day -> day.appointments().cancelled()),
                        "noShow", column(trend, day -> day.appointments().noShow()),
                        "open", column(trend, day -> open(day.appointments()))),
                report.sources().stream().collect(Collectors.toMap(Source::source, Source::profileViews)));
    }

    private static long open(Day day) {
        return day.booked() - day.completed() - day.confirmed() - day.cancelled() - day.noShow();
    }

    private static List<Long> column(List<TrendDay> trend, ToLongFunction<TrendDay> figure) {
        return trend.stream().map(figure::applyAsLong).toList();
    }
}
