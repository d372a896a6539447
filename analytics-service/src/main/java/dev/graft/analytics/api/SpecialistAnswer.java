package dev.graft.analytics.api;

import dev.graft.analytics.api.SpecialistReport.Appointments;
import dev.graft.analytics.api.SpecialistReport.Day;
import dev.graft.analytics.api.SpecialistReport.Funnel;
import dev.graft.analytics.api.SpecialistReport.Source;
import dev.graft.analytics.api.SpecialistReport.Subject;
import dev.graft.analytics.api.SpecialistReport.Totals;
import dev.graft.analytics.api.SpecialistReport.TrendDay;
import dev.graft.analytics.store.Bookings;
import dev.graft.analytics.store.Interest;
import dev.graft.analytics.store.KnownSpecialist;
import dev.graft.analytics.store.ReportedDay;
import dev.graft.analytics.store.ReportedFigures;
import java.math.BigDecimal;
import java.util.List;

/** Words figures as a report. */
final class SpecialistAnswer {

    private SpecialistAnswer() {}

    static SpecialistReport of(
            KnownSpecialist specialist, Period period, ReportedFigures figures, Completeness completeness) {
        return new SpecialistReport(
                new Subject(specialist.id(), specialist.name(), specialist.zone()),
                period,
                totals(figures.interest(), figures.previousInterest()),
                figures.days().stream().map(SpecialistAnswer::day).toList(),
                funnel(figures.interest()),
                sources(figures.interest()),
                appointments(figures.bookings(), figures.previousBookings()),
                completeness);
    }

    private static Totals totals(Interest now, Interest before) {
        return new Totals(
                Change.of(now.profileViews(), before.profileViews()),
                Change.of(now.contactViews(), before.contactViews()),
                Change.of(now.consultationRequests(), before.consultationRequests()),
                Change.of(now.orders(), before.orders()),
                Change.of(now.reviews(), before.reviews()));
    }

    private static TrendDay day(ReportedDay day) {
        Interest interest = day.interest();
        Bookings bookings = day.bookings();
        return new TrendDay(
                day.date(),
                interest.profileViews(),
                interest.contactViews(),
                interest.consultationRequests(),
                interest.orders(),
                interest.reviews(),
                new Day(
                        bookings.booked(),
                        bookings.confirmed(),
                        bookings.completed(),
                        bookings.cancelled(),
                        bookings.noShow(),
                        bookings.persons(),
                        bookings.bookedMinutes(),
                        bookings.revenue(),
                        LeadTime.hours(bookings)));
    }

    private static Funnel funnel(Interest now) {
        return new Funnel(
                now.profileViews(),
                now.contactViews(),
                now.consultationRequests(),
                now.orders(),
                Percent.conversion(now.contactViews(), now.profileViews()),
                Percent.conversion(now.consultationRequests(), now.contactViews()),
                Percent.conversion(now.orders(), now.consultationRequests()));
    }

    private static List<Source> sources(Interest now) {
        List<BigDecimal> shares = Percent.shares(List.of(now.catalog(), now.search(), now.direct()));
        return List.of(
                new Source("catalog", now.catalog(), shares.get(0)),
                new Source("search", now.search(), shares.get(1)),
                new Source("direct", now.direct(), shares.get(2)));
    }

    private static Appointments appointments(Bookings now, Bookings before) {
        return new Appointments(
                Change.of(now.booked(), before.booked()),
                Change.of(now.confirmed(), before.confirmed()),
                Change.of(now.completed(), before.completed()),
                Change.of(now.cancelled(), before.cancelled()),
                Change.of(now.noShow(), before.noShow()),
                Change.of(now.persons(), before.persons()),
                Change.of(now.bookedMinutes(), before.bookedMinutes()),
                Change.of(now.revenue(), before.revenue()),
                Change.of(LeadTime.hours(now), LeadTime.hours(before)));
    }
}
