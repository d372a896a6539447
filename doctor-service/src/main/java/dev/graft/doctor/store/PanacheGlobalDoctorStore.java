package dev.graft.doctor.store;

import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.model.GlobalDoctorId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds global doctors. */
@ApplicationScoped
public class PanacheGlobalDoctorStore implements PanacheRepositoryBase<GlobalDoctorEntity, UUID> {

    /** The doctor with this id. */
    public Optional<GlobalDoctor> withId(GlobalDoctorId id) {
        return findByIdOptional(id.value()).map(GlobalDoctorEntity::toModel);
    }
}
