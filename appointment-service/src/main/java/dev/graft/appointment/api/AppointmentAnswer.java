package dev.graft.appointment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.model.AppointmentStatus;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.Link;
import dev.graft.appointment.model.ParkingReason;
import dev.graft.appointment.model.Visit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a caller sees it: with its four links, or with the reason why it has none.
 *
 * @param amount in the clinic's currency, as text so that no reader rounds it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AppointmentAnswer(
        UUID id,
        String legacyId,
        @Nullable String clinicId,
        @Nullable UUID clinicDoctorId,
        @Nullable UUID clinicPatientId,
        @Nullable UUID globalDoctorId,
        @Nullable UUID globalPatientId,
        @Nullable ParkingReason parkedFor,
        @Nullable String legacyDoctorId,
        @Nullable String legacyPatientId,
        @Nullable Instant startsAt,
        @Nullable Integer durationMinutes,
        AppointmentStatus status,
        @Nullable String statusText,
        @Nullable String reason,
        @Nullable String notes,
        @Nullable String amount,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static AppointmentAnswer of(Appointment appointment) {
        return switch (appointment.link()) {
            case Link.Linked link ->
                of(
                        appointment.booking(),
                        link.clinicDoctor().value(),
                        link.clinicPatient().value(),
                        link.globalDoctor().value(),
                        link.globalPatient().value(),
                        null);
            case Link.Parked parked -> of(appointment.booking(), null, null, null, null, parked.reason());
        };
    }

    private static AppointmentAnswer of(
            Booking booking,
            @Nullable UUID clinicDoctor,
            @Nullable UUID clinicPatient,
            @Nullable UUID globalDoctor,
            @Nullable UUID globalPatient,
            @Nullable ParkingReason parkedFor) {
        Visit visit = booking.visit();
        return new AppointmentAnswer(
                booking.id().value(),
                booking.legacyId(),
                booking.parties().clinicId(),
                clinicDoctor,
                clinicPatient,
                globalDoctor,
                globalPatient,
                parkedFor,
                booking.parties().legacyDoctorId(),
                booking.parties().legacyPatientId(),
                visit.startsAt(),
                visit.durationMinutes(),
                visit.status(),
                visit.statusText(),
                visit.reason(),
                visit.notes(),
                visit.amount() == null ? null : visit.amount().toPlainString(),
                visit.createdAt(),
                visit.updatedAt());
    }

    @Override
    public String toString() {
        return "AppointmentAnswer[" + id + "]";
    }
}
