package dev.graft.appointment.store;

import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.model.AppointmentId;
import dev.graft.appointment.model.AppointmentStatus;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.ParkingReason;
import dev.graft.appointment.model.Parties;
import dev.graft.appointment.model.Visit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** An appointment as queries read it. Batches write by SQL, so the entity never changes. */
@Entity
@Immutable
@Table(name = "appointments")
@NullUnmarked
class AppointmentEntity {

    @Id
    UUID id;

    @Column(name = "legacy_id")
    String legacyId;

    @Column(name = "clinic_id")
    String clinicId;

    @Column(name = "legacy_doctor_id")
    String legacyDoctorId;

    @Column(name = "legacy_patient_id")
    String legacyPatientId;

    @Column(name = "clinic_doctor_id")
    UUID clinicDoctorId;

    @Column(name = "clinic_patient_id")
    UUID clinicPatientId;

    @Column(name = "global_doctor_id")
    UUID globalDoctorId;

    @Column(name = "global_patient_id")
    UUID globalPatientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "parked_for", columnDefinition = "text")
    ParkingReason parkedFor;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "duration_minutes")
    Integer durationMinutes;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    AppointmentStatus status;

    @Column(name = "status_text")
    String statusText;

    String reason;
    String notes;

    @Column(precision = 12, scale = 2)
    BigDecimal amount;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    Appointment toModel() {
        return new Appointment(
                new Booking(
                        new AppointmentId(id),
                        legacyId,
                        new Parties(clinicId, legacyDoctorId, legacyPatientId),
                        new Visit(
                                startsAt,
                                durationMinutes,
                                status,
                                statusText,
                                reason,
                                notes,
                                amount,
                                createdAt,
                                updatedAt)),
                new LinkColumns(clinicDoctorId, clinicPatientId, globalDoctorId, globalPatientId, parkedFor).toLink());
    }
}
