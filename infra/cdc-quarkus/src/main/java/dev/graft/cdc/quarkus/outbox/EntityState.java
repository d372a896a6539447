package dev.graft.cdc.quarkus.outbox;

import java.util.UUID;

/** What the topic of an entity should show of it. */
public sealed interface EntityState {

    UUID id();

    /**
     * The entity exists.
     *
     * @param schemaVersion of the fields, from 1
     * @param fields a JSON object of the entity's own fields; id, revision, legacy reference and position are added
     */
    record Present(UUID id, int schemaVersion, LegacyReference legacy, PublicFields fields) implements EntityState {}

    /**
     * Something happened to the entity: an event, not a state. It leaves each time that it is handed over, under the next
     * revision, comes from no one legacy row, and is not told again when the whole state is published again.
     *
     * @param schemaVersion of the fields, from 1
     * @param fields a JSON object of the event's own fields; id and revision are added
     */
    record Happened(UUID id, int schemaVersion, PublicFields fields) implements EntityState {}

    /** The entity is gone, or never was. */
    record Absent(UUID id) implements EntityState {}
}
