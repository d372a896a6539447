package dev.graft.patient.store;

import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.ClinicPatientId;
import dev.graft.patient.model.ClinicRecord;
import dev.graft.patient.model.Demographics;
import dev.graft.patient.model.Gender;
import dev.graft.patient.model.GlobalPatientId;
import dev.graft.patient.model.Identifiers;
import dev.graft.patient.model.PatientStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A clinic patient as queries read it. Batches write by SQL, so the entity never changes. */
@Entity
@Immutable
@Table(name = "clinic_patients")
@NullUnmarked
class ClinicPatientEntity {

    @Id
    UUID id;

    @Column(name = "legacy_id")
    String legacyId;

    @Column(name = "clinic_id")
    String clinicId;

    @Column(name = "global_patient_id")
    UUID globalPatientId;

    String name;
    String phone;
    String email;
    String avatar;

    @Column(name = "date_of_birth")
    LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Gender gender;

    @Column(name = "gender_text")
    String genderText;

    String notes;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PatientStatus status;

    @Column(name = "status_text")
    String statusText;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "phone_normalised")
    String phoneNormalised;

    @Column(name = "email_normalised")
    String emailNormalised;

    ClinicPatient toModel() {
        return new ClinicPatient(
                new ClinicPatientId(id),
                legacyId,
                clinicId,
                new GlobalPatientId(globalPatientId),
                new Demographics(name, phone, email, dateOfBirth, gender),
                new ClinicRecord(genderText, avatar, notes, status, statusText, createdAt, updatedAt),
                new Identifiers(phoneNormalised, emailNormalised));
    }
}
