package dev.graft.analytics.api;

import dev.graft.analytics.api.ClinicReport.Figures;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days and the specialists of a clinic as lines of one table; the first column tells which a line is. */
final class ClinicTable {

    private static final List<String> COLUMNS = List.of(
            "of",
            "date",
            "specialist_id",
            "specialist_name",
            "withheld",
            "appointments_booked_count",
            "appointments_confirmed_count",
            "appointments_completed_count",
            "appointments_cancelled_count",
            "appointments_no_show_count",
            "distinct_persons_count",
            "booked_minutes",
            "revenue_clinic_currency",
            "lead_time_average_hours");

    private ClinicTable() {}

    static List<List<String>> of(ClinicReport report) {
        Stream<List<String>> days =
                report.trend().stream().map(day -> line("day", day.date().toString(), "", null, day.appointments()));
        Stream<List<String>> specialists = report.specialists().stream()
                .map(member ->
                        line("specialist", "", member.specialistId().toString(), member.name(), member.appointments()));
        return Stream.of(Stream.of(COLUMNS), days, specialists)
                .flatMap(lines -> lines)
                .toList();
    }

    private static List<String> line(
            String of, String date, String specialist, @Nullable String name, Figures figures) {
        return List.of(
                of,
                date,
                specialist,
                Csv.text(name),
                Boolean.toString(figures.withheld()),
                Csv.number(figures.booked()),
                Csv.number(figures.confirmed()),
                Csv.number(figures.completed()),
                Csv.number(figures.cancelled()),
                Csv.number(figures.noShow()),
                Csv.number(figures.persons()),
                Csv.number(figures.bookedMinutes()),
                Csv.number(figures.revenue()),
                Csv.number(figures.leadTimeHours()));
    }
}
