package dev.graft.patient.store;

import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.GlobalPatientId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds clinic patients. Pages go by id, which is an index's order, so that a page costs the same wherever it starts. */
@ApplicationScoped
public class PanachePatientStore implements PanacheRepositoryBase<ClinicPatientEntity, UUID> {

    private static final Sort BY_ID = Sort.by("id");

    /** The record with this id. */
    public Optional<ClinicPatient> withId(UUID id) {
        return findByIdOptional(id).map(ClinicPatientEntity::toModel);
    }

    /** The record of this legacy row. */
    public Optional<ClinicPatient> ofLegacyRow(String legacyId) {
        return find("legacyId", legacyId).firstResultOptional().map(ClinicPatientEntity::toModel);
    }

    /** Records of a clinic with ids beyond the given one, in the order of ids. */
    public List<ClinicPatient> ofClinic(String clinicId, UUID after, int limit) {
        return models(find("clinicId = ?1 and id > ?2", BY_ID, clinicId, after), limit);
    }

    /** Records of all clinics with ids beyond the given one, in the order of ids. */
    public List<ClinicPatient> all(UUID after, int limit) {
        return models(find("id > ?1", BY_ID, after), limit);
    }

    /** The records of a person, in the order of ids. */
    public List<ClinicPatient> ofPerson(GlobalPatientId person, int limit) {
        return models(find("globalPatientId", BY_ID, person.value()), limit);
    }

    private static List<ClinicPatient> models(PanacheQuery<ClinicPatientEntity> query, int limit) {
        return query.page(Page.ofSize(limit)).stream()
                .map(ClinicPatientEntity::toModel)
                .toList();
    }
}
