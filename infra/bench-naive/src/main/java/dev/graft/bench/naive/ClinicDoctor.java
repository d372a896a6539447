package dev.graft.bench.naive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A doctor in a clinic. */
@Entity
@Table(name = "clinic_doctors")
public class ClinicDoctor extends PanacheEntityBase {
    @Id
    public UUID id = new UUID(0, 0);

    public String clinicId = "";

    public UUID globalDoctorId = new UUID(0, 0);

    public String legacyUserId = "";

    public @Nullable String specialization;

    public @Nullable String licenseNumber;

    public @Nullable Integer experienceYears;

    public boolean active;

    public String origin = "";
}
