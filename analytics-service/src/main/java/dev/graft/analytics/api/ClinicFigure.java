package dev.graft.analytics.api;

import dev.graft.analytics.store.Bookings;
import dev.graft.analytics.store.ClinicFigures.Group;
import dev.graft.analytics.store.Persons;
import java.util.List;

/** The figures of a clinic that rest on persons. The number of persons goes with {@code BOOKED}, revenue with {@code COMPLETED}. */
enum ClinicFigure {
    BOOKED,
    CONFIRMED,
    COMPLETED,
    CANCELLED,
    NO_SHOW,
    BOOKED_MINUTES,
    LEAD_TIME;

    /** The parts of {@code BOOKED} that are shown; those of other statuses are not. */
    static final List<ClinicFigure> STATUSES = List.of(CONFIRMED, COMPLETED, CANCELLED, NO_SHOW);

    int personsOf(Persons persons) {
        return switch (this) {
            case BOOKED -> persons.booked();
            case CONFIRMED -> persons.confirmed();
            case COMPLETED -> persons.completed();
            case CANCELLED -> persons.cancelled();
            case NO_SHOW -> persons.noShow();
            case BOOKED_MINUTES -> persons.kept();
            case LEAD_TIME -> persons.lead();
        };
    }

    long countOf(Bookings bookings) {
        return switch (this) {
            case BOOKED -> bookings.booked();
            case CONFIRMED -> bookings.confirmed();
            case COMPLETED -> bookings.completed();
            case CANCELLED -> bookings.cancelled();
            case NO_SHOW -> bookings.noShow();
            case BOOKED_MINUTES -> bookings.bookedMinutes();
            case LEAD_TIME -> bookings.leadAppointments();
        };
    }

    Cell cell(Group group) {
        return new Cell(personsOf(group.persons()), countOf(group.bookings()));
    }
}
