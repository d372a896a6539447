package dev.graft.doctor.store;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.ClinicDoctorId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Doctors in clinics, a batch at a time. Inside a transaction only. */
public final class ClinicDoctorTable {

    private static final String UPSERT = """
            insert into clinic_doctors as d (id, clinic_id, global_doctor_id, legacy_user_id, specialization,
              license_number, experience_years, active, origin)
            select *
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::boolean[],
              ?::text[])
            on conflict (id) do update
            set (specialization, license_number, experience_years, active, origin) =
              (excluded.specialization, excluded.license_number, excluded.experience_years, excluded.active,
              excluded.origin)
            where (d.specialization, d.license_number, d.experience_years, d.active, d.origin)
              is distinct from
              (excluded.specialization, excluded.license_number, excluded.experience_years, excluded.active,
              excluded.origin)
            """;

    private static final String DELETE = "delete from clinic_doctors where id = any (?)";

    private static final String OF_USERS = "select id from clinic_doctors where legacy_user_id = any (?)";

    private final Connection connection;

    public ClinicDoctorTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes records that are new or differ; their doctors must be there. */
    public void upsert(Collection<ClinicDoctor> clinicDoctors) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, clinicDoctors)) {
            statement
                    .column(clinicDoctor -> clinicDoctor.id().value())
                    .column(ClinicDoctor::clinicId)
                    .column(clinicDoctor -> clinicDoctor.doctor().id().value())
                    .column(clinicDoctor -> clinicDoctor.doctor().legacyUserId())
                    .column(clinicDoctor -> clinicDoctor.practice().specialization())
                    .column(clinicDoctor -> clinicDoctor.practice().licenseNumber())
                    .column(clinicDoctor -> clinicDoctor.practice().experienceYears())
                    .column(ClinicDoctor::active)
                    .column(ClinicDoctor::origin)
                    .update();
        }
    }

    /** Removes records. */
    public void delete(Collection<ClinicDoctorId> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, ids)) {
            statement.ids(ClinicDoctorId::value).update();
        }
    }

    /** The records of these legacy users, in whatever clinics. */
    public List<ClinicDoctorId> ofUsers(Collection<String> legacyUserIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, OF_USERS, legacyUserIds)) {
            return statement.column(id -> id).list(row -> new ClinicDoctorId(row.getObject("id", UUID.class)));
        }
    }
}
