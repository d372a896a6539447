package dev.graft.doctor.store;

import dev.graft.doctor.model.Account;
import dev.graft.doctor.model.DoctorStatus;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.model.GlobalDoctorId;
import dev.graft.doctor.model.Practice;
import dev.graft.doctor.model.Profile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A global doctor as queries read it. Batches write by SQL, so the entity never changes. */
@Entity
@Immutable
@Table(name = "global_doctors")
@NullUnmarked
class GlobalDoctorEntity {

    @Id
    UUID id;

    @Column(name = "legacy_user_id")
    String legacyUserId;

    @Column(name = "registered_clinic_id")
    String registeredClinicId;

    String name;
    String email;
    String phone;
    String avatar;
    String specialization;

    @Column(name = "license_number")
    String licenseNumber;

    @Column(name = "experience_years")
    Integer experienceYears;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    DoctorStatus status;

    @Column(name = "status_text")
    String statusText;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    GlobalDoctor toModel() {
        return new GlobalDoctor(
                new GlobalDoctorId(id),
                legacyUserId,
                registeredClinicId,
                new Profile(name, email, phone, avatar),
                new Practice(specialization, licenseNumber, experienceYears),
                new Account(status, statusText, createdAt, updatedAt));
    }
}
