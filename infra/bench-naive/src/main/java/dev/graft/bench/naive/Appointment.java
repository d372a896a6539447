package dev.graft.bench.naive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment, linked or parked. */
@Entity
@Table(name = "appointments")
public class Appointment extends PanacheEntityBase {
    @Id
    public UUID id = new UUID(0, 0);

    public String legacyId = "";

    public @Nullable String clinicId;

    public @Nullable String legacyDoctorId;

    public @Nullable String legacyPatientId;

    public @Nullable UUID clinicDoctorId;

    public @Nullable UUID clinicPatientId;

    public @Nullable UUID globalDoctorId;

    public @Nullable UUID globalPatientId;

    public @Nullable String parkedFor;

    public @Nullable Instant startsAt;

    public @Nullable Integer durationMinutes;

    public String status = "";

    public @Nullable String statusText;

    public @Nullable String reason;

    public @Nullable String notes;

    public @Nullable BigDecimal amount;

    public @Nullable Instant createdAt;

    public @Nullable Instant updatedAt;
}
