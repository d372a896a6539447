package dev.graft.appointment.store;

import dev.graft.appointment.model.Clinic;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Clinics, a batch at a time. Inside a transaction only. */
public final class ClinicTable {

    private static final String UPSERT = """
            insert into clinics as c (id, legacy_id, name, slug, city, time_zone, created_at, updated_at)
            select *
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
              ?::timestamptz[])
            on conflict (id) do update
            set (name, slug, city, time_zone, created_at, updated_at) =
              (excluded.name, excluded.slug, excluded.city, excluded.time_zone, excluded.created_at,
              excluded.updated_at)
            where (c.name, c.slug, c.city, c.time_zone, c.created_at, c.updated_at)
              is distinct from (excluded.name, excluded.slug, excluded.city, excluded.time_zone, excluded.created_at,
              excluded.updated_at)
            """;

    private static final String DELETE = """
            delete from clinics c
            using unnest(?::text[]) as k (legacy_id)
            where c.legacy_id = k.legacy_id
            """;

    private final Connection connection;

    public ClinicTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes clinics that are new or differ. */
    public void upsert(Collection<Clinic> clinics) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, clinics)) {
            statement
                    .column(clinic -> clinic.id().value())
                    .column(Clinic::legacyId)
                    .column(Clinic::name)
                    .column(Clinic::slug)
                    .column(Clinic::city)
                    .column(Clinic::timeZone)
                    .column(Clinic::createdAt)
                    .column(Clinic::updatedAt)
                    .update();
        }
    }

    /** Removes the clinics of these legacy rows, where there are any. */
    public void delete(Collection<String> legacyIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, legacyIds)) {
            statement.column(id -> id).update();
        }
    }
}
