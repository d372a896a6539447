package dev.graft.doctor.migration;

import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.quarkus.outbox.Outbox;
import dev.graft.cdc.quarkus.pipeline.Batch;
import dev.graft.cdc.quarkus.pipeline.Generation;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.doctor.decision.Scope;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The two captured topics, a pipeline on a real database, and what left by the outbox. */
final class DoctorStage implements AutoCloseable {

    static final Scope EVERYTHING = new Scope(SelectedClinics.parse("all"), true);

    private static final int ALL = Integer.MAX_VALUE;

    final LegacyTopic users = new LegacyTopic("users");
    final LegacyTopic appointments = new LegacyTopic("appointments");

    private static final String EMPTY = """
            delete from live.clinic_doctors;
            delete from live.global_doctors;
            delete from live.affiliation_evidence;
            delete from live.ledger;
            delete from live.publication;
            delete from live.quarantine;
            delete from live.consumed_position;
            """;

    private final TestDatabase database;
    private final List<OutboxMessage> emitted = new ArrayList<>();
    private final Scope scope;

    /** A stage on a database of its own, which goes with it. */
    DoctorStage(Scope scope) throws SQLException {
        this(scope, newDatabase());
    }

    /** A stage on a database that is emptied first, for those who need many. */
    DoctorStage(Scope scope, TestDatabase database) throws SQLException {
        this.scope = scope;
        this.database = database;
        sql(EMPTY);
        for (LegacyTopic topic : List.of(users, appointments)) {
            sql("insert into live.consumed_position values ('%s', 0, '%s', 0)".formatted(topic.name(), topic.id()));
        }
    }

    /** A database with the service's tables. */
    static TestDatabase newDatabase() {
        return TestDatabase.create("doctor", source -> {
            Schemas.migrateControl(source);
            Schemas.migrateGeneration(source, Generation.LIVE.schema());
        });
    }

    /** All that waits on both topics takes effect, as one batch. */
    void deliver() throws SQLException {
        run(users.slice(ALL), appointments.slice(ALL));
    }

    /** What waits on one topic takes effect, at most so many records. */
    void deliver(LegacyTopic topic, int most) throws SQLException {
        run(topic.slice(most));
    }

    private void run(PartitionSlice... slices) throws SQLException {
        List<PartitionSlice> filled =
                Stream.of(slices).filter(slice -> !slice.records().isEmpty()).toList();
        if (!filled.isEmpty()) {
            pipeline((connection, messages) -> emitted.addAll(messages)).run(new Batch(filled));
            filled.forEach(slice -> topic(slice.topic()).consumed(slice));
        }
    }

    private LegacyTopic topic(String name) {
        return users.name().equals(name) ? users : appointments;
    }

    Pipeline pipeline(Outbox outbox) {
        return new Pipeline(database.dataSource(), Generation.LIVE, outbox, new DoctorMigration(scope));
    }

    /** Sets the position back by so many offsets, as an operator does. */
    void rewind(LegacyTopic topic, long offsets) throws SQLException {
        topic.rewind(offsets);
        sql("update live.consumed_position set next_offset = %d, epoch = %d where topic = '%s'"
                .formatted(topic.next(), topic.epoch(), topic.name()));
    }

    /** Sets both positions back to the start and consumes all again. */
    void replay() throws SQLException {
        rewind(users, users.next());
        rewind(appointments, appointments.next());
        deliver();
    }

    /** Where doctors work, e.g. {@code u-1 c-1 REGISTERED}. */
    List<String> clinicDoctors() throws SQLException {
        return list("select concat_ws(' ', legacy_user_id, clinic_id, origin) from live.clinic_doctors order by 1");
    }

    List<String> globalDoctors() throws SQLException {
        return list("select legacy_user_id from live.global_doctors order by 1");
    }

    List<String> evidence() throws SQLException {
        return list("""
                select concat_ws(' ', appointment_id, legacy_user_id, clinic_id) from live.affiliation_evidence order by 1
                """);
    }

    String disposition(String user) throws SQLException {
        return list("""
                select concat_ws(' ', disposition, reason)
                from live.ledger
                where source_table = 'users' and legacy_key = '%s'
                """.formatted(user)).getFirst();
    }

    /** How many events have left so far; revisions count the same, since each event is a revision. */
    int published() throws SQLException {
        return Integer.parseInt(
                list("select coalesce(sum(revision), 0) from live.publication").getFirst());
    }

    /** Every message that was handed to the outbox, in order. */
    List<OutboxMessage> emitted() {
        return List.copyOf(emitted);
    }

    /** The first column of every row, as text. */
    List<String> list(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void sql(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
