package dev.graft.analytics.references;

import dev.graft.analytics.model.Clinic;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The clinics that exist. Inside a transaction only. */
public final class ClinicTable {

    /** A clinic that is new counts as moved from UTC, where days of an unknown clinic are. */
    private static final String UPSERT = """
            with n as (
              select n.*, known_zone(n.time_zone) as zone
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as n (id, legacy_id, name, time_zone)
            ),
            changed as (
              select n.*, coalesce(c.zone, 'UTC') as zone_before
              from n
              left join clinics c on c.legacy_id = n.legacy_id
              where c.legacy_id is null
                or (c.id, c.name, c.time_zone, c.zone) is distinct from (n.id, n.name, n.time_zone, n.zone)
            ),
            written as (
              insert into clinics (legacy_id, id, name, time_zone, zone)
              select legacy_id, id, name, time_zone, zone
              from changed
              on conflict (legacy_id) do update
              set (id, name, time_zone, zone) = (excluded.id, excluded.name, excluded.time_zone, excluded.zone)
            )
            select legacy_id
            from changed
            where zone_before <> zone
            """;

    private static final String DELETE = """
            delete from clinics c
            using unnest(?::uuid[]) as k (id)
            where c.id = k.id
            returning c.legacy_id
            """;

    /** No two clinics have one key, and none has two; a producer that breaks this must not stop all others. */
    private static final String MAKE_WAY = """
            delete from clinics c
            using unnest(?::uuid[], ?::text[]) as k (id, legacy_id)
            where c.id = k.id and c.legacy_id <> k.legacy_id
            returning c.legacy_id
            """;

    private final Connection connection;

    public ClinicTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes clinics that are new or differ. Returns the keys of those whose days may be others now. */
    public Set<String> upsert(Collection<Clinic> clinics) throws SQLException {
        Map<String, Clinic> byKey = new LinkedHashMap<>();
        clinics.forEach(clinic -> byKey.put(clinic.legacyId(), clinic));
        Set<String> moved = new HashSet<>();
        try (var statement = UnnestStatement.of(connection, MAKE_WAY, byKey.values())) {
            moved.addAll(statement.column(Clinic::id).column(Clinic::legacyId).list(row -> row.getString(1)));
        }
        try (var statement = UnnestStatement.of(connection, UPSERT, byKey.values())) {
            moved.addAll(statement
                    .column(Clinic::id)
                    .column(Clinic::legacyId)
                    .column(Clinic::name)
                    .column(Clinic::timeZone)
                    .list(row -> row.getString("legacy_id")));
        }
        return moved;
    }

    /** Removes clinics. Returns the keys of those that were there: their days are days in UTC again. */
    public Set<String> delete(Collection<UUID> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, ids)) {
            return Set.copyOf(statement.column(id -> id).list(row -> row.getString("legacy_id")));
        }
    }
}
