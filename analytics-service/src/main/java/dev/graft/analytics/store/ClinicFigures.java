package dev.graft.analytics.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one statement found of a clinic: the span as a whole, the one before it, each day, each specialist. Nothing is withheld yet. */
public record ClinicFigures(Group total, Group previous, List<Day> days, List<Member> specialists) {

    public ClinicFigures {
        days = List.copyOf(days);
        specialists = List.copyOf(specialists);
    }

    /** Figures of a group of appointments, and who stands behind each. */
    public record Group(Bookings bookings, Persons persons) {
        /** No appointments. */
        public static final Group NONE = new Group(Bookings.NONE, Persons.NONE);
    }

    /** The clinic on one day; every day of the span has one. */
    public record Day(LocalDate date, Group group) {}

    /** One specialist in the clinic; only those with appointments in the span. */
    public record Member(UUID specialistId, @Nullable String name, Group group) {}
}
