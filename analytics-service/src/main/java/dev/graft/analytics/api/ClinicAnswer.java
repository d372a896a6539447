package dev.graft.analytics.api;

import static dev.graft.analytics.api.ClinicFigure.BOOKED;
import static dev.graft.analytics.api.ClinicFigure.BOOKED_MINUTES;
import static dev.graft.analytics.api.ClinicFigure.CANCELLED;
import static dev.graft.analytics.api.ClinicFigure.COMPLETED;
import static dev.graft.analytics.api.ClinicFigure.CONFIRMED;
import static dev.graft.analytics.api.ClinicFigure.LEAD_TIME;
import static dev.graft.analytics.api.ClinicFigure.NO_SHOW;

import dev.graft.analytics.api.ClinicReport.Day;
import dev.graft.analytics.api.ClinicReport.Figures;
import dev.graft.analytics.api.ClinicReport.Member;
import dev.graft.analytics.api.ClinicReport.Subject;
import dev.graft.analytics.api.ClinicReport.Totals;
import dev.graft.analytics.api.ClinicReport.Withheld;
import dev.graft.analytics.store.Bookings;
import dev.graft.analytics.store.ClinicFigures;
import dev.graft.analytics.store.KnownClinic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Words the figures of a clinic as a report, without those that are withheld. */
final class ClinicAnswer {

    private final ClinicFigures figures;
    private final Withholding withholding;
    private final int smallestGroup;

    private ClinicAnswer(ClinicFigures figures, int smallestGroup) {
        this.figures = figures;
        this.smallestGroup = smallestGroup;
        this.withholding = Withholding.of(figures, smallestGroup);
    }

    static ClinicReport of(
            KnownClinic clinic, Period period, ClinicFigures figures, int smallestGroup, Completeness completeness) {
        ClinicAnswer answer = new ClinicAnswer(figures, smallestGroup);
        List<Day> days = answer.days();
        List<Member> members = answer.members();
        return new ClinicReport(
                new Subject(clinic.id(), clinic.clinicId(), clinic.name(), clinic.zone()),
                period,
                answer.totals(),
                days,
                members,
                answer.withheld(days, members),
                completeness);
    }

    private List<Day> days() {
        return IntStream.range(0, figures.days().size())
                .mapToObj(i -> new Day(
                        figures.days().get(i).date(),
                        figures(figures.days().get(i).group().bookings(), withholding.ofDay(i))))
                .toList();
    }

    private List<Member> members() {
        return IntStream.range(0, figures.specialists().size())
                .mapToObj(i -> new Member(
                        figures.specialists().get(i).specialistId(),
                        figures.specialists().get(i).name(),
                        figures(figures.specialists().get(i).group().bookings(), withholding.ofSpecialist(i))))
                .toList();
    }

    private Withheld withheld(List<Day> days, List<Member> members) {
        return new Withheld(
                smallestGroup,
                Math.toIntExact(days.stream()
                        .filter(day -> day.appointments().withheld())
                        .count()),
                Math.toIntExact(members.stream()
                        .filter(member -> member.appointments().withheld())
                        .count()));
    }

    private Totals totals() {
        Figures now = figures(figures.total().bookings(), withholding.ofTotal());
        Figures before = figures(figures.previous().bookings(), withholding.ofPrevious());
        return new Totals(
                change(now.booked(), before.booked()),
                change(now.confirmed(), before.confirmed()),
                change(now.completed(), before.completed()),
                change(now.cancelled(), before.cancelled()),
                change(now.noShow(), before.noShow()),
                change(now.persons(), before.persons()),
                change(now.bookedMinutes(), before.bookedMinutes()),
                Change.of(now.revenue(), before.revenue()),
                Change.of(now.leadTimeHours(), before.leadTimeHours()),
                now.withheld() || before.withheld());
    }

    private static Figures figures(Bookings found, Set<ClinicFigure> withheld) {
        return new Figures(
                shown(BOOKED, withheld, found.booked()),
                shown(CONFIRMED, withheld, found.confirmed()),
                shown(COMPLETED, withheld, found.completed()),
                shown(CANCELLED, withheld, found.cancelled()),
                shown(NO_SHOW, withheld, found.noShow()),
                shown(BOOKED, withheld, found.persons()),
                shown(BOOKED_MINUTES, withheld, found.bookedMinutes()),
                shown(COMPLETED, withheld, found.revenue()),
                shown(LEAD_TIME, withheld, LeadTime.hours(found)),
                !withheld.isEmpty());
    }

    private static <T> @Nullable T shown(ClinicFigure figure, Set<ClinicFigure> withheld, @Nullable T value) {
        return withheld.contains(figure) ? null : value;
    }

    private static Change change(@Nullable Long value, @Nullable Long previous) {
        return Change.of(decimal(value), decimal(previous));
    }

    private static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
