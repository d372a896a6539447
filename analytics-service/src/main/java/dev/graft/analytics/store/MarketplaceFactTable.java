package dev.graft.analytics.store;

import dev.graft.analytics.model.FactKind;
import dev.graft.analytics.model.MarketplaceFact;
import dev.graft.analytics.model.SpecialistDay;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What happened in the marketplace. Inside a transaction only. */
public final class MarketplaceFactTable {

    private static final String UPSERT = """
            with n as (
              select *
              from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])
                as n (kind, legacy_id, profile_id, occurred_at)
            ),
            changed as (
              select n.*, f.profile_id as profile_before, f.occurred_at as occurred_before
              from n
              left join marketplace_facts f on f.kind = n.kind and f.legacy_id = n.legacy_id
              where f.legacy_id is null or (f.profile_id, f.occurred_at) is distinct from (n.profile_id, n.occurred_at)
            ),
            written as (
              insert into marketplace_facts (kind, legacy_id, profile_id, occurred_at)
              select kind, legacy_id, profile_id, occurred_at
              from changed
              on conflict (kind, legacy_id) do update
              set (profile_id, occurred_at) = (excluded.profile_id, excluded.occurred_at)
            ),
            touched as (
              select profile_before as profile_id, occurred_before as occurred_at
              from changed
              union all
              select profile_id, occurred_at
              from n
            )
            select distinct s.id as specialist_id, (t.occurred_at at time zone s.zone)::date - date '1970-01-01' as day
            from touched t
            join marketplace_profiles p on p.legacy_id = t.profile_id
            join specialist_profile s on s.legacy_user_id = p.user_id
            """;

    private static final String DELETE = """
            with touched as (
              delete from marketplace_facts f
              using unnest(?::text[], ?::text[]) as k (kind, legacy_id)
              where f.kind = k.kind and f.legacy_id = k.legacy_id
              returning f.profile_id, f.occurred_at
            )
            select distinct s.id as specialist_id, (t.occurred_at at time zone s.zone)::date - date '1970-01-01' as day
            from touched t
            join marketplace_profiles p on p.legacy_id = t.profile_id
            join specialist_profile s on s.legacy_user_id = p.user_id
            """;

    private final Connection connection;

    public MarketplaceFactTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes facts that are new or differ. Returns the days that these were in and that all facts are in, of specialists who
     * are known: a replay heals figures too, not facts alone.
     */
    public List<SpecialistDay> upsert(Collection<MarketplaceFact> facts) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, facts)) {
            return statement
                    .column(MarketplaceFact::kind)
                    .column(MarketplaceFact::legacyId)
                    .column(MarketplaceFact::profileId)
                    .column(MarketplaceFact::occurredAt)
                    .list(Days::specialistDay);
        }
    }

    /** Removes facts of a kind. Returns the days that they were in, of specialists who are known. */
    public List<SpecialistDay> delete(FactKind kind, Collection<String> legacyIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, legacyIds)) {
            return statement.column(id -> kind).column(id -> id).list(Days::specialistDay);
        }
    }
}
