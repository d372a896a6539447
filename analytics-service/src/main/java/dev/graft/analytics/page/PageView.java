package dev.graft.analytics.page;

import dev.graft.analytics.api.Completeness;
import dev.graft.analytics.api.PeriodName;
import dev.graft.analytics.api.SpecialistReport;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template shows.
 *
 * @param figures what the charts show, as JSON; safe inside a script element
 */
public record PageView(SpecialistReport report, Language language, Formats formats, String figures) {

    /** The periods to choose from. */
    public List<PeriodName> periods() {
        return List.of(PeriodName.values());
    }

    /** The languages to choose from. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The part of the address that asks for the same period. */
    public String question() {
        String name = report.period().name();
        return name == null
                ? "from=%s&to=%s"
                        .formatted(report.period().from(), report.period().to())
                : "period=" + name;
    }

    /** The name to show; the id of somebody whose name is not known. */
    public String name() {
        @Nullable String name = report.specialist().name();
        return name == null || name.isBlank() ? report.specialist().id().toString() : name;
    }

    /** The figures that the page begins with. */
    public List<Card> cards() {
        SpecialistReport.Totals totals = report.totals();
        return List.of(
                new Card("profileViews", totals.profileViews()),
                new Card("contactViews", totals.contactViews()),
                new Card("requests", totals.consultationRequests()),
                new Card("orders", totals.orders()));
    }

    /** The steps from a view to an order. */
    public List<Step> funnel() {
        SpecialistReport.Funnel funnel = report.funnel();
        long widest = Math.max(
                Math.max(funnel.profileViews(), funnel.contactViews()),
                Math.max(funnel.consultationRequests(), funnel.orders()));
        return List.of(
                Step.of("profileViews", funnel.profileViews(), widest, null),
                Step.of("contactViews", funnel.contactViews(), widest, funnel.profileToContactPercent()),
                Step.of("requests", funnel.consultationRequests(), widest, funnel.contactToRequestPercent()),
                Step.of("orders", funnel.orders(), widest, funnel.requestToOrderPercent()));
    }

    /** Where views come from. */
    public List<Step> sources() {
        long whole = report.sources().stream()
                .mapToLong(SpecialistReport.Source::profileViews)
                .sum();
        return report.sources().stream()
                .map(each -> Step.of(each.source(), each.profileViews(), whole, each.percent()))
                .toList();
    }

    /** Appointments by status; what is neither of the four is still open, or nobody knows its status. */
    public List<Step> statuses() {
        SpecialistReport.Appointments all = report.appointments();
        long booked = value(all.booked().value());
        long confirmed = value(all.confirmed().value());
        long completed = value(all.completed().value());
        long cancelled = value(all.cancelled().value());
        long noShow = value(all.noShow().value());
        return List.of(
                Step.of("completed", completed, booked, null),
                Step.of("confirmed", confirmed, booked, null),
                Step.of("cancelled", cancelled, booked, null),
                Step.of("noShow", noShow, booked, null),
                Step.of("open", booked - confirmed - completed - cancelled - noShow, booked, null));
    }

    /** The key of the message that says why it is not known how many appointments wait. */
    public String parkedReason() {
        Completeness.Unknown reason = report.completeness().parkedAppointments().reason();
        return reason == null
                ? ""
                : switch (reason) {
                    case NOT_CONFIGURED -> "parkedNotConfigured";
                    case NO_ANSWER -> "parkedNoAnswer";
                    case NO_COUNT -> "parkedNoCount";
                };
    }

    private static long value(@Nullable BigDecimal value) {
        return value == null ? 0 : value.longValueExact();
    }
}
