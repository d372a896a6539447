package dev.graft.bench.naive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, as the record knows them that founded them. */
@Entity
@Table(name = "global_patients")
public class GlobalPatient extends PanacheEntityBase {
    @Id
    public UUID id = new UUID(0, 0);

    public String founderLegacyId = "";

    public @Nullable String name;

    public @Nullable String phone;

    public @Nullable String email;

    public @Nullable LocalDate dateOfBirth;

    public @Nullable String gender;
}
