package dev.graft.appointment.store;

import dev.graft.appointment.model.Clinic;
import dev.graft.appointment.model.ClinicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A clinic as queries read it. Batches write by SQL, so the entity never changes. */
@Entity
@Immutable
@Table(name = "clinics")
@NullUnmarked
class ClinicEntity {

    @Id
    UUID id;

    @Column(name = "legacy_id")
    String legacyId;

    String name;
    String slug;
    String city;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    Clinic toModel() {
        return new Clinic(new ClinicId(id), legacyId, name, slug, city, timeZone, createdAt, updatedAt);
    }
}
