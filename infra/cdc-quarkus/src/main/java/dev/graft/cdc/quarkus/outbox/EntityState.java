package dev.graft.cdc.quarkus.outbox;

import java.util.UUID;

/** The state of an entity as its topic should show it. */
public sealed interface EntityState {

    UUID id();

    /**
     * The entity exists.
     *
     * @param schemaVersion of the fields, from 1
     * @param fields a JSON object of the entity's own fields; id, revision, legacy reference and position are added
     */
    record Present(UUID id, int schemaVersion, LegacyReference legacy, PublicFields fields) implements EntityState {}

    /** The entity is gone, or never was. */
    record Absent(UUID id) implements EntityState {}
}
