package dev.graft.appointment.store;

import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.model.Practice;
import dev.graft.cdc.quarkus.sql.ChunkConsumer;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Appointments, a batch or a chunk at a time. Inside a transaction only. */
public final class AppointmentTable {

    private static final String UPSERT = """
            insert into appointments as a (id, legacy_id, clinic_id, legacy_doctor_id, legacy_patient_id,
              clinic_doctor_id, clinic_patient_id, global_doctor_id, global_patient_id, parked_for, starts_at,
              duration_minutes, status, status_text, reason, notes, amount, created_at, updated_at)
            select *
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[],
              ?::uuid[], ?::text[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::numeric[], ?::timestamptz[], ?::timestamptz[])
            on conflict (id) do update
            set (clinic_id, legacy_doctor_id, legacy_patient_id, clinic_doctor_id, clinic_patient_id,
              global_doctor_id, global_patient_id, parked_for, starts_at, duration_minutes, status, status_text,
              reason, notes, amount, created_at, updated_at) =
              (excluded.clinic_id, excluded.legacy_doctor_id, excluded.legacy_patient_id, excluded.clinic_doctor_id,
              excluded.clinic_patient_id, excluded.global_doctor_id, excluded.global_patient_id, excluded.parked_for,
              excluded.starts_at, excluded.duration_minutes, excluded.status, excluded.status_text, excluded.reason,
              excluded.notes, excluded.amount, excluded.created_at, excluded.updated_at)
            where (a.clinic_id, a.legacy_doctor_id, a.legacy_patient_id, a.clinic_doctor_id, a.clinic_patient_id,
              a.global_doctor_id, a.global_patient_id, a.parked_for, a.starts_at, a.duration_minutes, a.status,
              a.status_text, a.reason, a.notes, a.amount, a.created_at, a.updated_at)
              is distinct from
              (excluded.clinic_id, excluded.legacy_doctor_id, excluded.legacy_patient_id, excluded.clinic_doctor_id,
              excluded.clinic_patient_id, excluded.global_doctor_id, excluded.global_patient_id, excluded.parked_for,
              excluded.starts_at, excluded.duration_minutes, excluded.status, excluded.status_text, excluded.reason,
              excluded.notes, excluded.amount, excluded.created_at, excluded.updated_at)
            """;

    private static final String RELINK = """
            update appointments a
            set (clinic_doctor_id, clinic_patient_id, global_doctor_id, global_patient_id, parked_for) =
              (n.clinic_doctor_id, n.clinic_patient_id, n.global_doctor_id, n.global_patient_id, n.parked_for)
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[])
              as n (id, clinic_doctor_id, clinic_patient_id, global_doctor_id, global_patient_id, parked_for)
            where a.id = n.id
            """;

    private static final String DELETE = """
            delete from appointments a
            using unnest(?::text[]) as k (legacy_id)
            where a.legacy_id = k.legacy_id
            """;

    private static final String OF_DOCTORS = """
            select a.*
            from unnest(?::text[]) as d (legacy_id)
            join appointments a on a.legacy_doctor_id = d.legacy_id
            """;

    private static final String OF_PRACTICES = """
            select a.*
            from unnest(?::text[], ?::text[]) as d (legacy_id, clinic_id)
            join appointments a on a.legacy_doctor_id = d.legacy_id and a.clinic_id = d.clinic_id
            """;

    private static final String OF_PATIENTS = """
            select a.*
            from unnest(?::text[]) as p (legacy_id)
            join appointments a on a.legacy_patient_id = p.legacy_id
            """;

    private final Connection connection;

    public AppointmentTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes appointments that are new or differ, with their links. */
    public void upsert(Collection<Appointment> appointments) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, appointments)) {
            statement
                    .column(each -> each.booking().id().value())
                    .column(each -> each.booking().legacyId())
                    .column(each -> each.booking().parties().clinicId())
                    .column(each -> each.booking().parties().legacyDoctorId())
                    .column(each -> each.booking().parties().legacyPatientId());
            links(statement)
                    .column(each -> each.booking().visit().startsAt())
                    .column(each -> each.booking().visit().durationMinutes())
                    .column(each -> each.booking().visit().status())
                    .column(each -> each.booking().visit().statusText())
                    .column(each -> each.booking().visit().reason())
                    .column(each -> each.booking().visit().notes())
                    .column(each -> each.booking().visit().amount())
                    .column(each -> each.booking().visit().createdAt())
                    .column(each -> each.booking().visit().updatedAt())
                    .update();
        }
    }

    /** Writes the links of appointments, and nothing else of them. */
    public void relink(Collection<Appointment> appointments) throws SQLException {
        try (var statement = UnnestStatement.of(connection, RELINK, appointments)) {
            links(statement.column(each -> each.booking().id().value())).update();
        }
    }

    private static UnnestStatement<Appointment> links(UnnestStatement<Appointment> statement) throws SQLException {
        return statement
                .column(each -> LinkColumns.of(each.link()).clinicDoctorId())
                .column(each -> LinkColumns.of(each.link()).clinicPatientId())
                .column(each -> LinkColumns.of(each.link()).globalDoctorId())
                .column(each -> LinkColumns.of(each.link()).globalPatientId())
                .column(each -> LinkColumns.of(each.link()).parkedFor());
    }

    /** Removes the appointments of these legacy rows, where there are any. */
    public void delete(Collection<String> legacyIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, legacyIds)) {
            statement.column(id -> id).update();
        }
    }

    /** Hands over all appointments that name one of these legacy doctors, in chunks; one doctor may have any number. */
    public void ofDoctors(Collection<String> legacyIds, int chunk, ChunkConsumer<Appointment> consumer)
            throws SQLException {
        try (var statement = UnnestStatement.of(connection, OF_DOCTORS, legacyIds)) {
            statement.column(id -> id).chunks(chunk, AppointmentRow::read, consumer);
        }
    }

    /** Hands over all appointments in which a legacy doctor is named by the clinic, in chunks. */
    public void ofPractices(Collection<Practice> practices, int chunk, ChunkConsumer<Appointment> consumer)
            throws SQLException {
        try (var statement = UnnestStatement.of(connection, OF_PRACTICES, practices)) {
            statement
                    .column(Practice::legacyUserId)
                    .column(Practice::clinicId)
                    .chunks(chunk, AppointmentRow::read, consumer);
        }
    }

    /** Hands over all appointments that name one of these legacy patients, in chunks. */
    public void ofPatients(Collection<String> legacyIds, int chunk, ChunkConsumer<Appointment> consumer)
            throws SQLException {
        try (var statement = UnnestStatement.of(connection, OF_PATIENTS, legacyIds)) {
            statement.column(id -> id).chunks(chunk, AppointmentRow::read, consumer);
        }
    }
}
