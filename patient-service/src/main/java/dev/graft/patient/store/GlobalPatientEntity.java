package dev.graft.patient.store;

import dev.graft.patient.model.Demographics;
import dev.graft.patient.model.Gender;
import dev.graft.patient.model.GlobalPatient;
import dev.graft.patient.model.GlobalPatientId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A person as queries read it. Batches write by SQL, so the entity never changes. */
@Entity
@Immutable
@Table(name = "global_patients")
@NullUnmarked
class GlobalPatientEntity {

    @Id
    UUID id;

    @Column(name = "founder_legacy_id")
    String founderLegacyId;

    String name;
    String phone;
    String email;

    @Column(name = "date_of_birth")
    LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Gender gender;

    GlobalPatient toModel() {
        return new GlobalPatient(
                new GlobalPatientId(id), founderLegacyId, new Demographics(name, phone, email, dateOfBirth, gender));
    }
}
