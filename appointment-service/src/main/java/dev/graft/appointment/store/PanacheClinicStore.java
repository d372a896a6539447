package dev.graft.appointment.store;

import dev.graft.appointment.model.Clinic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds clinics. */
@ApplicationScoped
public class PanacheClinicStore implements PanacheRepositoryBase<ClinicEntity, UUID> {

    /** The clinic with this id. */
    public Optional<Clinic> withId(UUID id) {
        return findByIdOptional(id).map(ClinicEntity::toModel);
    }

    /** The clinic of this legacy row. */
    public Optional<Clinic> ofLegacyRow(String legacyId) {
        return find("legacyId", legacyId).firstResultOptional().map(ClinicEntity::toModel);
    }

    /** Clinics with ids beyond the given one, in the order of ids. */
    public List<Clinic> all(UUID after, int limit) {
        return find("id > ?1", Sort.by("id"), after).page(Page.ofSize(limit)).list().stream()
                .map(ClinicEntity::toModel)
                .toList();
    }
}
