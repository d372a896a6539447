package dev.graft.patient.store;

import dev.graft.patient.model.GlobalPatient;
import dev.graft.patient.model.GlobalPatientId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds persons, also by an id that was theirs once. */
@ApplicationScoped
public class PanachePersonStore implements PanacheRepositoryBase<GlobalPatientEntity, UUID> {

    /** Follows aliases to whom they name now; a chain of them is as long as the person's merges. */
    private static final String SUCCESSOR = """
            with recursive chain (id, hops) as (
              select person_id, 1 from control.person_aliases where alias_id = :id
              union
              select a.person_id, c.hops + 1
              from chain c
              join control.person_aliases a on a.alias_id = c.id
              where c.hops < 100
            )
            select c.id from chain c join live.global_patients g on g.id = c.id order by c.hops limit 1
            """;

    /** The person with this id; a live id beats an alias. */
    public Optional<GlobalPatient> named(GlobalPatientId id) {
        return findByIdOptional(id.value()).or(() -> successor(id)).map(GlobalPatientEntity::toModel);
    }

    private Optional<GlobalPatientEntity> successor(GlobalPatientId id) {
        List<?> successors = getEntityManager()
                .createNativeQuery(SUCCESSOR, UUID.class)
                .setParameter("id", id.value())
                .getResultList();
        return successors.stream().findFirst().flatMap(successor -> findByIdOptional((UUID) successor));
    }
}
