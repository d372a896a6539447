package dev.graft.doctor.store;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import dev.graft.doctor.model.GlobalDoctor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Global doctors of the legacy system {@code clinic}, a batch at a time. Inside a transaction only. */
public final class GlobalDoctorTable {

    private static final String UPSERT = """
            insert into global_doctors as g (source, id, legacy_user_id, registered_clinic_id, name, email, phone, avatar,
              specialization, license_number, experience_years, status, status_text, created_at, updated_at)
            select 'clinic', n.*
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[]) as n
            on conflict (id) do update
            set (registered_clinic_id, name, email, phone, avatar, specialization, license_number, experience_years,
              status, status_text, created_at, updated_at) =
              (excluded.registered_clinic_id, excluded.name, excluded.email, excluded.phone, excluded.avatar,
              excluded.specialization, excluded.license_number, excluded.experience_years, excluded.status,
              excluded.status_text, excluded.created_at, excluded.updated_at)
            where (g.registered_clinic_id, g.name, g.email, g.phone, g.avatar, g.specialization, g.license_number,
              g.experience_years, g.status, g.status_text, g.created_at, g.updated_at)
              is distinct from
              (excluded.registered_clinic_id, excluded.name, excluded.email, excluded.phone, excluded.avatar,
              excluded.specialization, excluded.license_number, excluded.experience_years, excluded.status,
              excluded.status_text, excluded.created_at, excluded.updated_at)
            """;

    private static final String DELETE = "delete from global_doctors where legacy_user_id = any (?)";

    private static final String LOAD = "select * from global_doctors where legacy_user_id = any (?)";

    private final Connection connection;

    public GlobalDoctorTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes doctors that are new or differ. */
    public void upsert(Collection<GlobalDoctor> doctors) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, doctors)) {
            statement
                    .column(doctor -> doctor.id().value())
                    .column(GlobalDoctor::legacyUserId)
                    .column(GlobalDoctor::registeredClinicId)
                    .column(doctor -> doctor.profile().name())
                    .column(doctor -> doctor.profile().email())
                    .column(doctor -> doctor.profile().phone())
                    .column(doctor -> doctor.profile().avatar())
                    .column(doctor -> doctor.practice().specialization())
                    .column(doctor -> doctor.practice().licenseNumber())
                    .column(doctor -> doctor.practice().experienceYears())
                    .column(doctor -> doctor.account().status())
                    .column(doctor -> doctor.account().statusText())
                    .column(doctor -> doctor.account().createdAt())
                    .column(doctor -> doctor.account().updatedAt())
                    .update();
        }
    }

    /** Removes the doctors of these legacy users, where there are any; their clinic doctors must be gone before. */
    public void delete(Collection<String> legacyUserIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, legacyUserIds)) {
            statement.column(id -> id).update();
        }
    }

    /** The doctors among these legacy users. */
    public List<GlobalDoctor> load(Collection<String> legacyUserIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, LOAD, legacyUserIds)) {
            return statement.column(id -> id).list(DoctorRow::read);
        }
    }
}
