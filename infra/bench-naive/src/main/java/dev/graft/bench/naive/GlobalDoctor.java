package dev.graft.bench.naive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A doctor, whatever clinic they work in. */
@Entity
@Table(name = "global_doctors")
public class GlobalDoctor extends PanacheEntityBase {
    @Id
    public UUID id = new UUID(0, 0);

    public String source = "";

    public String legacyUserId = "";

    public @Nullable String registeredClinicId;

    public @Nullable String name;

    public @Nullable String email;

    public @Nullable String phone;

    public @Nullable String avatar;

    public @Nullable String specialization;

    public @Nullable String licenseNumber;

    public @Nullable Integer experienceYears;

    public String status = "";

    public @Nullable String statusText;

    public @Nullable Instant createdAt;

    public @Nullable Instant updatedAt;
}
