package dev.graft.analytics.store;

import dev.graft.analytics.model.Profile;
import dev.graft.analytics.model.ProfileChange;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Profiles of the marketplace. Inside a transaction only. */
public final class ProfileTable {

    private static final String UPSERT = """
            with n as (
              select *
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                as n (legacy_id, user_id, slug, city, time_zone, created_at, updated_at)
            ),
            changed as (
              select n.*, p.legacy_id is null as is_new, p.user_id as user_before
              from n
              left join marketplace_profiles p on p.legacy_id = n.legacy_id
              where p.legacy_id is null
                or (p.user_id, p.slug, p.city, p.time_zone, p.created_at, p.updated_at)
                  is distinct from (n.user_id, n.slug, n.city, n.time_zone, n.created_at, n.updated_at)
            ),
            written as (
              insert into marketplace_profiles (legacy_id, user_id, slug, city, time_zone, created_at, updated_at)
              select legacy_id, user_id, slug, city, time_zone, created_at, updated_at
              from changed
              on conflict (legacy_id) do update
              set (user_id, slug, city, time_zone, created_at, updated_at) =
                (excluded.user_id, excluded.slug, excluded.city, excluded.time_zone, excluded.created_at,
                excluded.updated_at)
            )
            select legacy_id, is_new, false as is_gone, user_before, user_id as user_after
            from changed
            """;

    private static final String DELETE = """
            delete from marketplace_profiles p
            using unnest(?::text[]) as k (legacy_id)
            where p.legacy_id = k.legacy_id
            returning p.legacy_id, false as is_new, true as is_gone, p.user_id as user_before, null as user_after
            """;

    private final Connection connection;

    public ProfileTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes profiles that are new or differ, and returns those. */
    public List<ProfileChange> upsert(Collection<Profile> profiles) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, profiles)) {
            return statement
                    .column(Profile::legacyId)
                    .column(Profile::userId)
                    .column(Profile::slug)
                    .column(Profile::city)
                    .column(Profile::timeZone)
                    .column(Profile::createdAt)
                    .column(Profile::updatedAt)
                    .list(ProfileTable::change);
        }
    }

    /** Removes profiles, and returns those that were there. */
    public List<ProfileChange> delete(Collection<String> legacyIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, legacyIds)) {
            return statement.column(id -> id).list(ProfileTable::change);
        }
    }

    private static ProfileChange change(ResultSet row) throws SQLException {
        return new ProfileChange(
                row.getString("legacy_id"),
                row.getBoolean("is_new"),
                row.getBoolean("is_gone"),
                row.getString("user_before"),
                row.getString("user_after"));
    }
}
