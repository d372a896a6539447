package dev.graft.doctor.store;

import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.ClinicDoctorId;
import dev.graft.doctor.model.Origin;
import dev.graft.doctor.model.Practice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A clinic doctor as queries read it. Batches write by SQL, so the entity never changes. */
@Entity
@Immutable
@Table(name = "clinic_doctors")
@NullUnmarked
class ClinicDoctorEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id")
    String clinicId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "global_doctor_id")
    GlobalDoctorEntity doctor;

    @Column(name = "legacy_user_id")
    String legacyUserId;

    String specialization;

    @Column(name = "license_number")
    String licenseNumber;

    @Column(name = "experience_years")
    Integer experienceYears;

    boolean active;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Origin origin;

    /** The doctor must be fetched with the record. */
    ClinicDoctor toModel() {
        return new ClinicDoctor(
                new ClinicDoctorId(id),
                clinicId,
                doctor.toModel(),
                new Practice(specialization, licenseNumber, experienceYears),
                active,
                origin);
    }
}
