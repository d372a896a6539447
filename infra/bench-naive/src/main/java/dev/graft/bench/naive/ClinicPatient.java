package dev.graft.bench.naive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient of a clinic. */
@Entity
@Table(name = "clinic_patients")
public class ClinicPatient extends PanacheEntityBase {
    @Id
    public UUID id = new UUID(0, 0);

    public String legacyId = "";

    public @Nullable String clinicId;

    public UUID globalPatientId = new UUID(0, 0);

    public @Nullable String name;

    public @Nullable String phone;

    public @Nullable String email;

    public @Nullable String avatar;

    public @Nullable LocalDate dateOfBirth;

    public @Nullable String gender;

    public @Nullable String genderText;

    public @Nullable String notes;

    public String status = "";

    public @Nullable String statusText;

    public @Nullable Instant createdAt;

    public @Nullable Instant updatedAt;

    public @Nullable String phoneNormalised;

    public @Nullable String emailNormalised;
}
