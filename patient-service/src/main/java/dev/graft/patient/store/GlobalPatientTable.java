package dev.graft.patient.store;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import dev.graft.patient.model.GlobalPatient;
import dev.graft.patient.model.GlobalPatientId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Persons, a batch at a time, and the ids that were a person's once. Inside a transaction only. */
public final class GlobalPatientTable {

    private static final String UPSERT = """
            insert into global_patients as g (id, founder_legacy_id, name, phone, email, date_of_birth, gender)
            select *
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[])
            on conflict (id) do update
            set (name, phone, email, date_of_birth, gender) =
              (excluded.name, excluded.phone, excluded.email, excluded.date_of_birth, excluded.gender)
            where (g.name, g.phone, g.email, g.date_of_birth, g.gender)
              is distinct from (excluded.name, excluded.phone, excluded.email, excluded.date_of_birth, excluded.gender)
            """;

    private static final String DELETE = "delete from global_patients where id = any (?) returning id";

    private static final String REMEMBER = """
            insert into control.person_aliases as a (alias_id, person_id)
            select * from unnest(?::uuid[], ?::uuid[])
            on conflict (alias_id) do update
            set person_id = excluded.person_id, since = now()
            where a.person_id <> excluded.person_id
            """;

    private static final String FORGET = "delete from control.person_aliases where alias_id = any (?)";

    private final Connection connection;

    public GlobalPatientTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes persons that are new or differ; their ids are aliases no longer. */
    public void upsert(Collection<GlobalPatient> persons) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, persons)) {
            statement
                    .column(person -> person.id().value())
                    .column(GlobalPatient::founderLegacyId)
                    .column(person -> person.demographics().name())
                    .column(person -> person.demographics().phone())
                    .column(person -> person.demographics().email())
                    .column(person -> person.demographics().dateOfBirth())
                    .column(person -> person.demographics().gender())
                    .update();
        }
        try (var statement = UnnestStatement.of(connection, FORGET, persons)) {
            statement.ids(person -> person.id().value()).update();
        }
    }

    /** Removes persons that nobody founds any more; returns those that were there. */
    public Set<GlobalPatientId> delete(Collection<GlobalPatientId> persons) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, persons)) {
            return Set.copyOf(statement
                    .ids(GlobalPatientId::value)
                    .list(row -> new GlobalPatientId(row.getObject("id", UUID.class))));
        }
    }

    /** Remembers who the person is now that an id once named. */
    public void alias(Map<GlobalPatientId, GlobalPatientId> successors) throws SQLException {
        try (var statement = UnnestStatement.of(connection, REMEMBER, successors.entrySet())) {
            statement
                    .column(entry -> entry.getKey().value())
                    .column(entry -> entry.getValue().value())
                    .update();
        }
    }
}
