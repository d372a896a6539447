package dev.graft.doctor.store;

import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.GlobalDoctorId;
import dev.graft.doctor.model.Origin;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds clinic doctors. Pages go by id, which is an index's order, so that a page costs the same wherever it starts. */
@ApplicationScoped
public class PanacheClinicDoctorStore implements PanacheRepositoryBase<ClinicDoctorEntity, UUID> {

    private static final String WITH_DOCTOR = "from ClinicDoctorEntity d join fetch d.doctor where ";
    private static final String IN_ORDER = " order by d.id";

    /** The record with this id. */
    public Optional<ClinicDoctor> withId(UUID id) {
        return models(1, "d.id = ?1", id).stream().findFirst();
    }

    /** Records of a legacy user with ids beyond the given one, in the order of ids. */
    public List<ClinicDoctor> ofLegacyUser(String legacyUserId, UUID after, int limit) {
        return models(limit, "d.legacyUserId = ?1 and d.id > ?2", legacyUserId, after);
    }

    /** The record of a legacy user in a clinic. */
    public List<ClinicDoctor> ofLegacyUserInClinic(String legacyUserId, String clinicId, UUID after) {
        return models(1, "d.legacyUserId = ?1 and d.clinicId = ?2 and d.id > ?3", legacyUserId, clinicId, after);
    }

    /** Records of a clinic with ids beyond the given one, in the order of ids. */
    public List<ClinicDoctor> ofClinic(String clinicId, UUID after, int limit) {
        return models(limit, "d.clinicId = ?1 and d.id > ?2", clinicId, after);
    }

    /** Records of all clinics with ids beyond the given one, in the order of ids. */
    public List<ClinicDoctor> all(UUID after, int limit) {
        return models(limit, "d.id > ?1", after);
    }

    /** The records of a doctor, in the order of ids. */
    public List<ClinicDoctor> ofDoctor(GlobalDoctorId doctor, int limit) {
        return models(limit, "d.doctor.id = ?1", doctor.value());
    }

    long count(Origin origin) {
        return count("origin", origin);
    }

    private List<ClinicDoctor> models(int limit, String condition, Object... parameters) {
        return find(WITH_DOCTOR + condition + IN_ORDER, parameters).page(Page.ofSize(limit)).stream()
                .map(ClinicDoctorEntity::toModel)
                .toList();
    }
}
