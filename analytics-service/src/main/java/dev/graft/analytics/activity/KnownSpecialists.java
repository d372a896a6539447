package dev.graft.analytics.activity;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which specialists there are. */
@ApplicationScoped
class KnownSpecialists {

    private static final String UNKNOWN = """
            select t.id
            from unnest(?::uuid[]) as t (id)
            where not exists (select from live.specialist_profile p where p.id = t.id)
            """;

    private final AgroalDataSource dataSource;

    KnownSpecialists(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of the ids that nobody has, in one query. */
    Set<UUID> unknown(Set<UUID> ids) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = UnnestStatement.of(connection, UNKNOWN, ids)) {
            return new HashSet<>(statement.column(id -> id).list(row -> row.getObject(1, UUID.class)));
        }
    }
}
