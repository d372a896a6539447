package dev.graft.bench.naive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic. */
@Entity
@Table(name = "clinics")
public class Clinic extends PanacheEntityBase {
    @Id
    public UUID id = new UUID(0, 0);

    public String legacyId = "";

    public @Nullable String name;

    public @Nullable String slug;

    public @Nullable String city;

    public @Nullable String timeZone;

    public @Nullable Instant createdAt;

    public @Nullable Instant updatedAt;
}
