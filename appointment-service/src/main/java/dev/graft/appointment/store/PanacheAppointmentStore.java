package dev.graft.appointment.store;

import dev.graft.appointment.model.Appointment;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds appointments. Pages go by id, which is an index's order, so that a page costs the same wherever it starts. */
@ApplicationScoped
public class PanacheAppointmentStore implements PanacheRepositoryBase<AppointmentEntity, UUID> {

    private static final Sort BY_ID = Sort.by("id");

    /** The appointment with this id. */
    public Optional<Appointment> withId(UUID id) {
        return findByIdOptional(id).map(AppointmentEntity::toModel);
    }

    /** The appointment of this legacy row. */
    public Optional<Appointment> ofLegacyRow(String legacyId) {
        return find("legacyId", legacyId).firstResultOptional().map(AppointmentEntity::toModel);
    }

    /** Appointments of a clinic with ids beyond the given one, in the order of ids. */
    public List<Appointment> ofClinic(String clinicId, UUID after, int limit) {
        return models(find("clinicId = ?1 and id > ?2", BY_ID, clinicId, after), limit);
    }

    /** Appointments of all clinics with ids beyond the given one, in the order of ids. */
    public List<Appointment> all(UUID after, int limit) {
        return models(find("id > ?1", BY_ID, after), limit);
    }

    long countLinked() {
        return count("parkedFor is null");
    }

    private static List<Appointment> models(PanacheQuery<AppointmentEntity> query, int limit) {
        return query.page(Page.ofSize(limit)).list().stream()
                .map(AppointmentEntity::toModel)
                .toList();
    }
}
