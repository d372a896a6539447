package dev.graft.appointment.references;

import dev.graft.appointment.model.ClinicPatientId;
import dev.graft.appointment.model.GlobalPatientId;
import dev.graft.appointment.model.PatientReference;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The clinic patients that exist. */
public final class PatientReferenceTable implements ReferenceTable<PatientReference> {

    private static final String OF_LEGACY_PATIENTS = """
            select r.clinic_patient_id, r.legacy_patient_id, r.clinic_id, r.global_patient_id
            from unnest(?::text[]) as p (legacy_id)
            join patient_references r on r.legacy_patient_id = p.legacy_id
            """;

    private static final String LOAD = """
            select r.clinic_patient_id, r.legacy_patient_id, r.clinic_id, r.global_patient_id
            from unnest(?::uuid[]) as k (id)
            join patient_references r on r.clinic_patient_id = k.id
            """;

    private static final String UPSERT = """
            insert into patient_references (clinic_patient_id, legacy_patient_id, clinic_id, global_patient_id)
            select *
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[])
            on conflict (clinic_patient_id) do update
            set (legacy_patient_id, clinic_id, global_patient_id) =
              (excluded.legacy_patient_id, excluded.clinic_id, excluded.global_patient_id)
            """;

    private static final String DELETE = """
            delete from patient_references r
            using unnest(?::uuid[]) as k (id)
            where r.clinic_patient_id = k.id
            """;

    private final Connection connection;

    public PatientReferenceTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Map<String, List<PatientReference>> ofLegacyRows(Collection<String> legacyIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, OF_LEGACY_PATIENTS, legacyIds)) {
            return byLegacyId(statement.column(id -> id).list(PatientReferenceTable::read));
        }
    }

    @Override
    public UUID id(PatientReference reference) {
        return reference.id().value();
    }

    @Override
    public String legacyId(PatientReference reference) {
        return reference.legacyPatientId();
    }

    @Override
    public List<PatientReference> load(Collection<UUID> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, LOAD, ids)) {
            return statement.column(id -> id).list(PatientReferenceTable::read);
        }
    }

    @Override
    public void upsert(Collection<PatientReference> references) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, references)) {
            statement
                    .column(this::id)
                    .column(PatientReference::legacyPatientId)
                    .column(PatientReference::clinicId)
                    .column(reference -> reference.globalPatient().value())
                    .update();
        }
    }

    @Override
    public void delete(Collection<UUID> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, ids)) {
            statement.column(id -> id).update();
        }
    }

    private static PatientReference read(ResultSet row) throws SQLException {
        return new PatientReference(
                new ClinicPatientId(row.getObject("clinic_patient_id", UUID.class)),
                row.getString("legacy_patient_id"),
                row.getString("clinic_id"),
                new GlobalPatientId(row.getObject("global_patient_id", UUID.class)));
    }
}
