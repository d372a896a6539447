package dev.graft.analytics.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the figures say of a specialist in a period. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SpecialistReport(
        Subject specialist,
        Period period,
        Totals totals,
        List<TrendDay> trend,
        Funnel funnel,
        List<Source> sources,
        Appointments appointments,
        Completeness completeness) {

    /** Whose figures they are. */
    public record Subject(UUID id, @Nullable String name, String timeZone) {}

    /** Each figure of the marketplace, summed over the period. */
    public record Totals(
            Change profileViews, Change contactViews, Change consultationRequests, Change orders, Change reviews) {}

    /** One day; the figures of appointments are those whose start is on it in the clinic's zone. */
    public record TrendDay(
            LocalDate date,
            long profileViews,
            long contactViews,
            long consultationRequests,
            long orders,
            long reviews,
            Day appointments) {}

    /**
     * The appointments of one day.
     *
     * @param persons distinct ones of this day
     * @param leadTimeHours average; null when there is nothing to average
     */
    public record Day(
            long booked,
            long confirmed,
            long completed,
            long cancelled,
            long noShow,
            long persons,
            long bookedMinutes,
            BigDecimal revenue,
            @Nullable BigDecimal leadTimeHours) {}

    /** How many took each step, and what part of those before them; percent with one decimal, 0 when there was nobody before. */
    public record Funnel(
            long profileViews,
            long contactViews,
            long consultationRequests,
            long orders,
            BigDecimal profileToContactPercent,
            BigDecimal contactToRequestPercent,
            BigDecimal requestToOrderPercent) {}

    /** Profile views that came one way; the percentages add up to 100.0, or are all 0. */
    public record Source(String source, long profileViews, BigDecimal percent) {}

    /**
     * Figures of appointments, summed over the period.
     *
     * @param persons distinct ones of the whole period: not the sum of the days' persons
     * @param revenue of completed appointments, in the clinic's currency
     * @param leadTimeHours average time between booking and start
     */
    public record Appointments(
            Change booked,
            Change confirmed,
            Change completed,
            Change cancelled,
            Change noShow,
            Change persons,
            Change bookedMinutes,
            Change revenue,
            Change leadTimeHours) {}

    public SpecialistReport {
        trend = List.copyOf(trend);
        sources = List.copyOf(sources);
    }

    /** Whether nothing at all happened in the period. */
    public boolean isEmpty() {
        return trend.stream()
                .allMatch(day -> day.profileViews()
                                + day.contactViews()
                                + day.consultationRequests()
                                + day.orders()
                                + day.reviews()
                                + day.appointments().booked()
                        == 0);
    }
}
