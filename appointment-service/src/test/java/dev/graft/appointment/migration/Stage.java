package dev.graft.appointment.migration;

import dev.graft.appointment.decision.AppointmentIds;
import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.StableId;
import dev.graft.cdc.quarkus.pipeline.Batch;
import dev.graft.cdc.quarkus.pipeline.Generation;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The topics that the service reads, the database that they end in, and what left by the outbox. */
final class Stage implements AutoCloseable {

    final Topic clinics = new Topic("legacy.clinic.clinics");
    final Topic appointments = new Topic("legacy.clinic.appointments");
    final Topic doctors = new Topic("graft.doctor.v1");
    final Topic patients = new Topic("graft.patient.v1");

    private final List<Topic> topics = List.of(clinics, appointments, doctors, patients);
    private final TestDatabase database = TestDatabase.create("appointments", source -> {
        Schemas.migrateControl(source);
        Schemas.migrateGeneration(source, "live");
    });
    private final List<OutboxMessage> emitted = Collections.synchronizedList(new ArrayList<>());
    private SelectedClinics selected = SelectedClinics.parse("all");

    Stage() throws SQLException {
        for (Topic topic : topics) {
            sql("insert into live.consumed_position values ('%s', 0, '%s', 0)".formatted(topic.name(), topic.id()));
        }
    }

    void select(String clinics) {
        selected = SelectedClinics.parse(clinics);
    }

    void clinic(String id, String name) {
        clinics.change(id, """
                {"id": "%s", "name": "%s", "slug": null, "city": null, "time_zone": "Asia/Yerevan",
                 "created_at": null, "updated_at": null}
                """.formatted(id, name));
    }

    void appointment(String id, @Nullable String clinic, @Nullable String doctor, @Nullable String patient) {
        appointments.change(id, """
                {"id": "%s", "clinic_id": %s, "doctor_id": %s, "patient_id": %s,
                 "appointment_date": "2026-03-02T05:00:00.000000Z", "duration_minutes": 30, "status": "pending",
                 "reason": "Check-up", "notes": null, "amount": "5000", "created_at": "2026-03-01T05:00:00.123456Z",
                 "updated_at": "2026-03-01T05:00:00Z"}
                """.formatted(id, quoted(clinic), quoted(doctor), quoted(patient)));
    }

    /** A clinic doctor, known to be one person whatever clinics he works in. */
    void doctor(String user, String clinic) {
        doctor(user, clinic, "Cardiology");
    }

    void doctor(String user, String clinic, String specialization) {
        doctors.state(
                doctorId(user, clinic),
                "\"clinicId\":\"%s\",\"legacyId\":\"%s\",\"globalDoctorId\":\"%s\",\"specialization\":\"%s\""
                        .formatted(clinic, user, globalDoctorId(user), specialization));
    }

    void doctorGone(String user, String clinic) {
        doctors.state(doctorId(user, clinic), null);
    }

    void patient(String id, @Nullable String clinic, String founder) {
        patients.state(
                patientId(id),
                "\"clinicId\":%s,\"legacyId\":\"%s\",\"globalPatientId\":\"%s\",\"name\":\"Made Up\""
                        .formatted(quoted(clinic), id, personId(founder)));
    }

    void patientGone(String id) {
        patients.state(patientId(id), null);
    }

    static UUID doctorId(String user, String clinic) {
        return StableId.of("clinic", "users", user, clinic);
    }

    static UUID patientId(String id) {
        return StableId.of("clinic", "patients", id);
    }

    static UUID globalDoctorId(String user) {
        return StableId.of("clinic", "users", user);
    }

    /** The person whom this patient founded. */
    static UUID personId(String founder) {
        return StableId.of("person", "clinic", "patients", founder);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** Runs all that nobody consumed yet as one batch. */
    void run() throws SQLException {
        List<Topic> waiting =
                topics.stream().filter(topic -> !topic.isConsumed()).toList();
        pipeline().run(new Batch(waiting.stream().map(Topic::next).toList()));
    }

    /** Runs all of one topic that nobody consumed yet as one batch. */
    void run(Topic topic) throws SQLException {
        pipeline().run(new Batch(List.of(topic.next())));
    }

    /** Runs all that nobody consumed yet, each record as a batch of its own, one topic after another. */
    void runOneByOne() throws SQLException {
        for (Topic topic : topics) {
            while (!topic.isConsumed()) {
                pipeline().run(new Batch(List.of(topic.next(1))));
            }
        }
    }

    /** Starts every topic over, as an operator does by SQL. */
    void rewind() throws SQLException {
        sql("update live.consumed_position set next_offset = 0");
        topics.forEach(Topic::rewind);
    }

    private Pipeline pipeline() {
        return new Pipeline(
                dataSource(),
                Generation.LIVE,
                (connection, messages) -> emitted.addAll(messages),
                new AppointmentMigration(selected));
    }

    /** The types and revisions of what left for an appointment since it was asked last, e.g. {@code created 1}. */
    List<String> emitted(String appointment) {
        String key = AppointmentIds.appointment(appointment).value().toString();
        List<OutboxMessage> ofAppointment = emitted.stream()
                .filter(message -> message.prefix().endsWith(":" + key))
                .toList();
        emitted.removeAll(ofAppointment);
        return ofAppointment.stream().map(Stage::typeAndRevision).toList();
    }

    /** All that left since it was asked last. */
    List<OutboxMessage> emitted() {
        List<OutboxMessage> all = List.copyOf(emitted);
        emitted.clear();
        return all;
    }

    static String typeAndRevision(OutboxMessage message) {
        String[] parts = message.prefix().split(":");
        return parts[2] + " " + parts[3];
    }

    /** {@code linked}, the reason why it is not, or {@code no row}. */
    String link(String appointment) throws SQLException {
        return ask("select coalesce(parked_for, 'linked') from live.appointments where legacy_id = '%s'"
                .formatted(appointment));
    }

    String disposition(String table, String key) throws SQLException {
        return ask("select concat_ws(' ', disposition, reason, clinic_id) from live.ledger "
                + "where source_table = '%s' and legacy_key = '%s'".formatted(table, key));
    }

    /** The only value of the only row, as text. */
    String ask(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "no row";
        }
    }

    void sql(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public void close() {
        database.close();
    }
}
