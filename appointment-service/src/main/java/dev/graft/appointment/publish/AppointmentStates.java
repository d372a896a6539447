package dev.graft.appointment.publish;

import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.model.AppointmentId;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.Link;
import dev.graft.appointment.model.Visit;
import dev.graft.cdc.quarkus.outbox.EntityState;
import dev.graft.cdc.quarkus.outbox.LegacyReference;
import dev.graft.cdc.quarkus.outbox.PublicFields;
import java.io.IOException;

/** What subscribers see of appointments: the linked ones, and those only. The schema stands in {@code infra/contracts}. */
public final class AppointmentStates {

    /** Linked appointments, keyed by id. */
    public static final String TOPIC = "graft.appointment.v1";

    private static final int SCHEMA_VERSION = 1;

    private AppointmentStates() {}

    /** The appointment as it is; one that waits is not there yet, or not there any more. */
    public static EntityState of(Appointment appointment) {
        Booking booking = appointment.booking();
        return switch (appointment.link()) {
            case Link.Parked parked -> gone(booking.id());
            case Link.Linked linked ->
                new EntityState.Present(
                        booking.id().value(),
                        SCHEMA_VERSION,
                        LegacyReference.clinic("appointments", booking.legacyId()),
                        fields(booking, linked));
        };
    }

    /** An appointment that is not there any more. */
    public static EntityState gone(AppointmentId id) {
        return new EntityState.Absent(id.value());
    }

    private static PublicFields fields(Booking booking, Link.Linked link) {
        return PublicFields.write(json -> {
            json.text("clinicId", booking.parties().clinicId()).text("legacyId", booking.legacyId());
            write(json, link);
            json.text("legacyDoctorId", booking.parties().legacyDoctorId())
                    .text("legacyPatientId", booking.parties().legacyPatientId());
            write(json, booking.visit());
        });
    }

    private static void write(PublicFields.Fields json, Link.Linked link) throws IOException {
        json.text("clinicDoctorId", link.clinicDoctor().value())
                .text("clinicPatientId", link.clinicPatient().value())
                .text("globalDoctorId", link.globalDoctor().value())
                .text("globalPatientId", link.globalPatient().value());
    }

    private static void write(PublicFields.Fields json, Visit visit) throws IOException {
        json.text("startsAt", visit.startsAt())
                .number("durationMinutes", visit.durationMinutes())
                .text("status", visit.status())
                .text("statusText", visit.statusText())
                .text("reason", visit.reason())
                .text("notes", visit.notes())
                .decimal("amount", visit.amount())
                .text("createdAt", visit.createdAt())
                .text("updatedAt", visit.updatedAt());
    }
}
