package dev.graft.cdc.quarkus.outbox;

import dev.graft.cdc.quarkus.outbox.Publisher.Published;
import dev.graft.cdc.quarkus.sql.ChunkConsumer;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was published: revisions and digests, and the positions that published states tell. */
final class PublicationTable {

    private static final String LOAD = """
            select p.*
            from unnest(?::uuid[]) as e (id)
            cross join lateral (
              select entity_id, revision, digest from publication where topic = ? and entity_id = e.id offset 0
            ) as p
            """;

    private static final String INSERT = """
            insert into publication (topic, entity_id, revision, digest)
            select ?, n.*
            from unnest(?::uuid[], ?::bigint[], ?::uuid[]) as n
            """;

    private static final String UPDATE = INSERT + """
            on conflict (topic, entity_id) do update
            set revision = excluded.revision, digest = excluded.digest
            """;

    private static final String GONE = "select topic, entity_id, revision from publication where digest is null";

    private static final String MARK = "update publication set digest = ?::uuid where digest <> ?::uuid";

    /** The digest of no payload: what is marked so is published again under the revision that it has. */
    static final UUID UNPUBLISHED = new UUID(0, 0);

    /** Stands for the digest of what was told once: no later event is the same, and none is published again. */
    static final UUID TOLD = new UUID(0, 1);

    private static final int CHUNK = 2_000;

    private final Connection connection;

    PublicationTable(Connection connection) {
        this.connection = connection;
    }

    Map<UUID, Published> load(String topic, Collection<EntityState> states) throws SQLException {
        try (var statement = UnnestStatement.of(connection, LOAD, states)) {
            return statement
                    .ids(EntityState::id)
                    .constant(topic)
                    .list(row -> Map.entry(
                            row.getObject("entity_id", UUID.class),
                            new Published(row.getLong("revision"), row.getObject("digest", UUID.class))))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Inserts what was never published before, which spares each the search for a conflict, and updates the rest. */
    void write(String topic, List<Publication> publications) throws SQLException {
        write(INSERT, topic, publications.stream().filter(each -> !each.known()).toList());
        write(UPDATE, topic, publications.stream().filter(Publication::known).toList());
    }

    private void write(String sql, String topic, List<Publication> publications) throws SQLException {
        try (var statement = UnnestStatement.of(connection, sql, publications)) {
            statement
                    .constant(topic)
                    .column(publication -> publication.state().id())
                    .column(Publication::revision)
                    .column(Publication::digest)
                    .update();
        }
    }

    /** Hands over the entities that are gone, by the chunk. */
    void gone(ChunkConsumer<Gone> consumer) throws SQLException {
        try (var statement = UnnestStatement.of(connection, GONE, List.of(GONE))) {
            statement.chunks(
                    CHUNK,
                    row -> new Gone(
                            row.getString("topic"), row.getObject("entity_id", UUID.class), row.getLong("revision")),
                    consumer);
        }
    }

    /** Makes every state of an entity look as if it had never been published under its revision. */
    int markUnpublished() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setString(1, UNPUBLISHED.toString());
            statement.setString(2, TOLD.toString());
            return statement.executeUpdate();
        }
    }

    /** An entity whose last word is a tombstone. */
    record Gone(String topic, UUID id, long revision) {}
}
