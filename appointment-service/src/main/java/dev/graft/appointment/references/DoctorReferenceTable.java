package dev.graft.appointment.references;

import dev.graft.appointment.model.ClinicDoctorId;
import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.GlobalDoctorId;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The clinic doctors that exist. */
public final class DoctorReferenceTable implements ReferenceTable<DoctorReference> {

    private static final String OF_USERS = """
            select r.clinic_doctor_id, r.legacy_user_id, r.clinic_id, r.global_doctor_id
            from unnest(?::text[]) as u (legacy_id)
            join doctor_references r on r.legacy_user_id = u.legacy_id
            """;

    private static final String LOAD = """
            select r.clinic_doctor_id, r.legacy_user_id, r.clinic_id, r.global_doctor_id
            from unnest(?::uuid[]) as k (id)
            join doctor_references r on r.clinic_doctor_id = k.id
            """;

    private static final String UPSERT = """
            insert into doctor_references (clinic_doctor_id, legacy_user_id, clinic_id, global_doctor_id)
            select *
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[])
            on conflict (clinic_doctor_id) do update
            set (legacy_user_id, clinic_id, global_doctor_id) =
              (excluded.legacy_user_id, excluded.clinic_id, excluded.global_doctor_id)
            """;

    private static final String DELETE = """
            delete from doctor_references r
            using unnest(?::uuid[]) as k (id)
            where r.clinic_doctor_id = k.id
            """;

    private final Connection connection;

    public DoctorReferenceTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Map<String, List<DoctorReference>> ofLegacyRows(Collection<String> legacyIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, OF_USERS, legacyIds)) {
            return byLegacyId(statement.column(id -> id).list(DoctorReferenceTable::read));
        }
    }

    @Override
    public UUID id(DoctorReference reference) {
        return reference.id().value();
    }

    @Override
    public String legacyId(DoctorReference reference) {
        return reference.legacyUserId();
    }

    @Override
    public List<DoctorReference> load(Collection<UUID> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, LOAD, ids)) {
            return statement.column(id -> id).list(DoctorReferenceTable::read);
        }
    }

    @Override
    public void upsert(Collection<DoctorReference> references) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, references)) {
            statement
                    .column(this::id)
                    .column(DoctorReference::legacyUserId)
                    .column(DoctorReference::clinicId)
                    .column(reference -> reference.globalDoctor().value())
                    .update();
        }
    }

    @Override
    public void delete(Collection<UUID> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, ids)) {
            statement.column(id -> id).update();
        }
    }

    private static DoctorReference read(ResultSet row) throws SQLException {
        return new DoctorReference(
                new ClinicDoctorId(row.getObject("clinic_doctor_id", UUID.class)),
                row.getString("legacy_user_id"),
                row.getString("clinic_id"),
                new GlobalDoctorId(row.getObject("global_doctor_id", UUID.class)));
    }
}
