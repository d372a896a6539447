package dev.graft.analytics.store;

import dev.graft.analytics.model.Acquaintance;
import dev.graft.analytics.model.FactKind;
import dev.graft.analytics.model.MarketplaceFact;
import dev.graft.cdc.quarkus.sql.ChunkConsumer;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What is known of whom rows of the marketplace name, and which rows name them. Inside a transaction only. */
public final class WaitingTable {

    private static final String OF_PROFILES = """
            select k.profile_id, p.legacy_id is not null as profile,
              exists (select from specialist_profile s where s.legacy_user_id = p.user_id) as specialist
            from unnest(?::text[]) as k (profile_id)
            left join marketplace_profiles p on p.legacy_id = k.profile_id
            """;

    private static final String PROFILES_OF_USERS = """
            select p.legacy_id
            from unnest(?::text[]) as u (user_id)
            join marketplace_profiles p on p.user_id = u.user_id
            """;

    private static final String FACTS_OF_PROFILES = """
            select f.kind, f.legacy_id, f.profile_id, f.occurred_at
            from unnest(?::text[]) as k (profile_id)
            join marketplace_facts f on f.profile_id = k.profile_id
            """;

    private final Connection connection;

    public WaitingTable(Connection connection) {
        this.connection = connection;
    }

    /** What is known of these profiles. */
    public Map<String, Acquaintance> ofProfiles(Collection<String> profileIds) throws SQLException {
        Map<String, Acquaintance> known = HashMap.newHashMap(profileIds.size());
        try (var statement = UnnestStatement.of(connection, OF_PROFILES, profileIds)) {
            statement
                    .column(id -> id)
                    .list(row -> known.put(
                            row.getString("profile_id"),
                            new Acquaintance(row.getBoolean("profile"), row.getBoolean("specialist"))));
        }
        return known;
    }

    /** Hands over the profiles of these users, in chunks. */
    public void profilesOf(Collection<String> users, int chunk, ChunkConsumer<String> consumer) throws SQLException {
        try (var statement = UnnestStatement.of(connection, PROFILES_OF_USERS, users)) {
            statement.column(user -> user).chunks(chunk, row -> row.getString("legacy_id"), consumer);
        }
    }

    /** Hands over the facts that name these profiles, in chunks. */
    public void factsOf(Collection<String> profileIds, int chunk, ChunkConsumer<MarketplaceFact> consumer)
            throws SQLException {
        try (var statement = UnnestStatement.of(connection, FACTS_OF_PROFILES, profileIds)) {
            statement.column(id -> id).chunks(chunk, WaitingTable::fact, consumer);
        }
    }

    private static MarketplaceFact fact(ResultSet row) throws SQLException {
        return new MarketplaceFact(
                FactKind.valueOf(row.getString("kind")),
                row.getString("legacy_id"),
                row.getString("profile_id"),
                row.getTimestamp("occurred_at").toInstant());
    }
}
