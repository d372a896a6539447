package dev.graft.patient.store;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import dev.graft.patient.model.GlobalPatientId;
import dev.graft.patient.model.Identifier;
import dev.graft.patient.model.Identifiers;
import dev.graft.patient.model.Member;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clinic patients as grouping sees them: who shares what with whom. Inside a transaction only. */
public final class MemberTable {

    private static final String COUNT = """
            select i.kind, i.value, case i.kind
              when 'PHONE' then (select count(*) from clinic_patients p where p.phone_normalised = i.value)
              else (select count(*) from clinic_patients p where p.email_normalised = i.value)
              end as records
            from unnest(?::text[], ?::text[]) as i (kind, value)
            """;

    private static final String SHARING = """
            select p.legacy_id, p.created_at, p.phone_normalised, p.email_normalised, p.global_patient_id
            from unnest(?::text[], ?::text[]) as i (kind, value)
            join clinic_patients p on p.phone_normalised = i.value
            where i.kind = 'PHONE'
            union
            select p.legacy_id, p.created_at, p.phone_normalised, p.email_normalised, p.global_patient_id
            from unnest(?::text[], ?::text[]) as i (kind, value)
            join clinic_patients p on p.email_normalised = i.value
            where i.kind = 'EMAIL'
            """;

    private static final String OF_PERSONS = """
            select legacy_id, created_at, phone_normalised, email_normalised, global_patient_id
            from clinic_patients
            where global_patient_id = any (?)
            """;

    private static final String ASSIGN = """
            update clinic_patients p
            set global_patient_id = a.person_id
            from unnest(?::text[], ?::uuid[]) as a (legacy_id, person_id)
            where p.legacy_id = a.legacy_id
            """;

    private final Connection connection;

    public MemberTable(Connection connection) {
        this.connection = connection;
    }

    /** On how many records each identifier is. */
    public Map<Identifier, Integer> count(Collection<Identifier> identifiers) throws SQLException {
        Map<Identifier, Integer> counts = HashMap.newHashMap(identifiers.size());
        try (var statement = UnnestStatement.of(connection, COUNT, identifiers)) {
            statement
                    .column(Identifier::kind)
                    .column(Identifier::value)
                    .list(row -> counts.put(
                            new Identifier(Identifier.Kind.valueOf(row.getString("kind")), row.getString("value")),
                            row.getInt("records")));
        }
        return counts;
    }

    /** The records that have any of these identifiers. */
    public List<Member> sharing(Collection<Identifier> identifiers) throws SQLException {
        try (var statement = UnnestStatement.of(connection, SHARING, identifiers)) {
            return statement
                    .column(Identifier::kind)
                    .column(Identifier::value)
                    .column(Identifier::kind)
                    .column(Identifier::value)
                    .list(MemberTable::member);
        }
    }

    /** The records that belong to any of these persons. */
    public List<Member> ofPersons(Collection<GlobalPatientId> persons) throws SQLException {
        try (var statement = UnnestStatement.of(connection, OF_PERSONS, persons)) {
            return statement.ids(GlobalPatientId::value).list(MemberTable::member);
        }
    }

    /** Makes records belong to persons, by legacy key. */
    public void assign(Map<String, GlobalPatientId> persons) throws SQLException {
        try (var statement = UnnestStatement.of(connection, ASSIGN, persons.entrySet())) {
            statement
                    .column(Map.Entry::getKey)
                    .column(entry -> entry.getValue().value())
                    .update();
        }
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("legacy_id"),
                PatientRow.instant(row, "created_at"),
                new Identifiers(row.getString("phone_normalised"), row.getString("email_normalised")),
                new GlobalPatientId(row.getObject("global_patient_id", UUID.class)));
    }
}
