package dev.graft.analytics.api;

import dev.graft.analytics.api.SpecialistReport.Day;
import dev.graft.analytics.api.SpecialistReport.TrendDay;
import java.util.List;
import java.util.stream.Stream;

/** The days of a specialist as lines of a table, the first of which names the columns with their units. */
final class SpecialistTable {

    private static final List<String> COLUMNS = List.of(
            "date",
            "profile_views_count",
            "contact_views_count",
            "consultation_requests_count",
            "orders_count",
            "reviews_count",
            "appointments_booked_count",
            "appointments_confirmed_count",
            "appointments_completed_count",
            "appointments_cancelled_count",
            "appointments_no_show_count",
            "distinct_persons_of_the_day_count",
            "booked_minutes",
            "revenue_clinic_currency",
            "lead_time_average_hours");

    private SpecialistTable() {}

    static List<List<String>> of(SpecialistReport report) {
        return Stream.concat(Stream.of(COLUMNS), report.trend().stream().map(SpecialistTable::line))
                .toList();
    }

    private static List<String> line(TrendDay day) {
        Day appointments = day.appointments();
        return List.of(
                day.date().toString(),
                Csv.number(day.profileViews()),
                Csv.number(day.contactViews()),
                Csv.number(day.consultationRequests()),
                Csv.number(day.orders()),
                Csv.number(day.reviews()),
                Csv.number(appointments.booked()),
                Csv.number(appointments.confirmed()),
                Csv.number(appointments.completed()),
                Csv.number(appointments.cancelled()),
                Csv.number(appointments.noShow()),
                Csv.number(appointments.persons()),
                Csv.number(appointments.bookedMinutes()),
                Csv.number(appointments.revenue()),
                Csv.number(appointments.leadTimeHours()));
    }
}
