package dev.graft.doctor.store;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import dev.graft.doctor.model.Affiliation;
import dev.graft.doctor.model.Evidence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which appointments name whom in which clinic, a batch at a time. Inside a transaction only. */
public final class EvidenceTable {

    private static final String UPSERT = """
            insert into affiliation_evidence as e (appointment_id, legacy_user_id, clinic_id)
            select * from unnest(?::text[], ?::text[], ?::text[])
            on conflict (appointment_id) do update
            set (legacy_user_id, clinic_id) = (excluded.legacy_user_id, excluded.clinic_id)
            where (e.legacy_user_id, e.clinic_id) is distinct from (excluded.legacy_user_id, excluded.clinic_id)
            """;

    private static final String DELETE = "delete from affiliation_evidence where appointment_id = any (?)";

    private static final String NAMED =
            "select distinct legacy_user_id from affiliation_evidence where appointment_id = any (?)";

    /** Jumps along the index from one clinic to the next: it costs by clinic, not by appointment. */
    private static final String CLINICS = """
            with recursive affiliation (legacy_user_id, clinic_id) as (
              select u.id, (select min(e.clinic_id) from affiliation_evidence e where e.legacy_user_id = u.id)
              from unnest(?::text[]) as u (id)
              union all
              select a.legacy_user_id, (
                select min(e.clinic_id)
                from affiliation_evidence e
                where e.legacy_user_id = a.legacy_user_id and e.clinic_id > a.clinic_id
              )
              from affiliation a
              where a.clinic_id is not null
            )
            select legacy_user_id, clinic_id from affiliation where clinic_id is not null
            """;

    private final Connection connection;

    public EvidenceTable(Connection connection) {
        this.connection = connection;
    }

    /** Keeps evidence that is new or differs. */
    public void upsert(Collection<Evidence> evidence) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, evidence)) {
            statement
                    .column(Evidence::appointmentId)
                    .column(each -> each.affiliation().legacyUserId())
                    .column(each -> each.affiliation().clinicId())
                    .update();
        }
    }

    /** Forgets what these appointments said, where they said anything. */
    public void delete(Collection<String> appointmentIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, appointmentIds)) {
            statement.column(id -> id).update();
        }
    }

    /** The users whom these appointments name, as far as is kept. */
    public List<String> usersNamedBy(Collection<String> appointmentIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, NAMED, appointmentIds)) {
            return statement.column(id -> id).list(row -> row.getString("legacy_user_id"));
        }
    }

    /** The clinics in which any appointment names each of these users, by legacy ids; users whom none names are absent. */
    public Map<String, Set<String>> clinicsOf(Collection<String> legacyUserIds) throws SQLException {
        Map<String, Set<String>> clinics = new HashMap<>();
        for (Affiliation affiliation : affiliations(legacyUserIds)) {
            clinics.computeIfAbsent(affiliation.legacyUserId(), any -> new HashSet<>())
                    .add(affiliation.clinicId());
        }
        return clinics;
    }

    private List<Affiliation> affiliations(Collection<String> legacyUserIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, CLINICS, legacyUserIds)) {
            return statement
                    .column(id -> id)
                    .list(row -> new Affiliation(row.getString("legacy_user_id"), row.getString("clinic_id")));
        }
    }
}
