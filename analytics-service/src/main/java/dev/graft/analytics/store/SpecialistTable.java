package dev.graft.analytics.store;

import dev.graft.analytics.model.Doctor;
import dev.graft.analytics.model.DoctorChange;
import dev.graft.analytics.model.Specialist;
import dev.graft.analytics.model.SpecialistId;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Specialists: one row for each global doctor. Inside a transaction only. */
public final class SpecialistTable {

    /** A version starts at the moment of its row, so that one who goes and comes back has none that he had before. */
    private static final String UPSERT = """
            with n as (
              select *
              from unnest(?::uuid[], ?::text[], ?::text[]) as n (id, legacy_user_id, name)
            ),
            changed as (
              select n.*, s.legacy_user_id as user_before
              from n
              left join specialist_profile s on s.id = n.id
              where s.id is null or (s.legacy_user_id, s.name) is distinct from (n.legacy_user_id, n.name)
            ),
            written as (
              insert into specialist_profile (id, legacy_user_id, name, zone, version)
              select id, legacy_user_id, name, 'UTC', (extract(epoch from clock_timestamp()) * 1000000)::bigint
              from changed
              on conflict (id) do update
              set (legacy_user_id, name) = (excluded.legacy_user_id, excluded.name)
            )
            select id, user_before, legacy_user_id as user_after
            from changed
            """;

    private static final String DELETE = """
            delete from specialist_profile s
            using unnest(?::uuid[]) as k (id)
            where s.id = k.id
            returning s.id, s.legacy_user_id as user_before, null as user_after
            """;

    private static final String REFRESH = """
            with found as (
              select s.id, s.legacy_user_id, s.zone as zone_before, known_zone(p.time_zone) as zone, p.legacy_id as profile_id,
                p.slug, p.city, p.time_zone, p.created_at, p.updated_at,
                (s.profile_id, s.slug, s.city, s.time_zone, s.zone, s.created_at, s.updated_at)
                  is distinct from
                  (p.legacy_id, p.slug, p.city, p.time_zone, known_zone(p.time_zone), p.created_at, p.updated_at)
                  as is_changed
              from unnest(?::text[]) as u (user_id)
              join specialist_profile s on s.legacy_user_id = u.user_id
              left join lateral (
                select *
                from marketplace_profiles m
                where m.user_id = u.user_id
                order by m.created_at nulls last, m.legacy_id collate "C"
                limit 1) p on true
            ),
            written as (
              update specialist_profile s
              set (profile_id, slug, city, time_zone, zone, created_at, updated_at) =
                (f.profile_id, f.slug, f.city, f.time_zone, f.zone, f.created_at, f.updated_at)
              from found f
              where s.id = f.id and f.is_changed
            )
            select id, legacy_user_id, is_changed, zone_before <> zone as is_moved
            from found
            """;

    private static final String RAISE = """
            update specialist_profile s
            set version = version + 1
            from unnest(?::uuid[]) as k (id)
            where s.id = k.id
            """;

    private final Connection connection;

    public SpecialistTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes doctors who are new or differ, and returns those; their profiles are looked up by {@link #refresh}. */
    public List<DoctorChange> upsert(Collection<Doctor> doctors) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, doctors)) {
            return statement
                    .column(doctor -> doctor.id().value())
                    .column(Doctor::legacyUserId)
                    .column(Doctor::name)
                    .list(SpecialistTable::change);
        }
    }

    /** Removes doctors with all their figures, and returns those who were there. */
    public List<DoctorChange> delete(Collection<UUID> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, ids)) {
            return statement.column(id -> id).list(SpecialistTable::change);
        }
    }

    /** Gives the specialists whom these users are the first of their profiles, and returns them all. */
    public List<Specialist> refresh(Collection<String> users) throws SQLException {
        try (var statement = UnnestStatement.of(connection, REFRESH, users)) {
            return statement
                    .column(user -> user)
                    .list(row -> new Specialist(
                            new SpecialistId(row.getObject("id", UUID.class)),
                            row.getString("legacy_user_id"),
                            row.getBoolean("is_changed"),
                            row.getBoolean("is_moved")));
        }
    }

    /** Says that what is known of these specialists is not what it was. */
    public void raiseVersions(Collection<SpecialistId> specialists) throws SQLException {
        try (var statement = UnnestStatement.of(connection, RAISE, specialists)) {
            statement.column(SpecialistId::value).update();
        }
    }

    private static DoctorChange change(ResultSet row) throws SQLException {
        return new DoctorChange(
                new SpecialistId(row.getObject("id", UUID.class)),
                row.getString("user_before"),
                row.getString("user_after"));
    }
}
