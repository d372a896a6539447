package dev.graft.appointment.decision;

import dev.graft.appointment.legacy.LegacyAppointment;
import dev.graft.appointment.legacy.LegacyStatus;
import dev.graft.appointment.model.AppointmentStatus;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.Parties;
import dev.graft.appointment.model.Visit;
import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.SelectedClinics;

/** Which legacy rows become appointments. */
public final class AppointmentRules {

    private AppointmentRules() {}

    /** Decides for one change. Depends on nothing but the change and the configuration, so that any order gives the same. */
    public static AppointmentOutcome decide(String key, Change<LegacyAppointment> change, SelectedClinics clinics) {
        return switch (change) {
            case Change.Delete<LegacyAppointment> delete -> new AppointmentOutcome.Drop(Disposition.gone());
            case Change.Unreadable<LegacyAppointment> unreadable ->
                new AppointmentOutcome.Drop(Disposition.quarantined(unreadable.fault()));
            case Change.Upsert<LegacyAppointment> upsert -> decide(key, upsert.row(), clinics);
        };
    }

    private static AppointmentOutcome decide(String key, LegacyAppointment row, SelectedClinics clinics) {
        if (!clinics.includes(row.clinicId())) {
            return new AppointmentOutcome.Drop(Disposition.excluded(Exclusion.CLINIC_NOT_SELECTED, row.clinicId()));
        }
        Parties parties = new Parties(row.clinicId(), row.doctorId(), row.patientId());
        return new AppointmentOutcome.Keep(new Booking(AppointmentIds.appointment(key), key, parties, visit(row)));
    }

    private static Visit visit(LegacyAppointment row) {
        return new Visit(
                row.appointmentDate(),
                row.durationMinutes(),
                status(row.status()),
                row.statusText(),
                row.reason(),
                row.notes(),
                row.amount(),
                row.createdAt(),
                row.updatedAt());
    }

    private static AppointmentStatus status(LegacyStatus status) {
        return switch (status) {
            case PENDING -> AppointmentStatus.PENDING;
            case CONFIRMED -> AppointmentStatus.CONFIRMED;
            case COMPLETED -> AppointmentStatus.COMPLETED;
            case CANCELLED -> AppointmentStatus.CANCELLED;
            case NO_SHOW -> AppointmentStatus.NO_SHOW;
            case UNKNOWN -> AppointmentStatus.UNKNOWN;
        };
    }
}
