package dev.graft.spine;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.quarkus.outbox.Outbox;
import dev.graft.cdc.quarkus.pipeline.Batch;
import dev.graft.cdc.quarkus.pipeline.Generation;
import dev.graft.cdc.quarkus.pipeline.LostPositionException;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.testkit.RepositoryFile;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;

/** A service's migration on its own database, fed with batches cut at random. */
final class RunningService implements AutoCloseable {

    private final Random random;
    private final TestDatabase database;
    private final Connector connector;
    private final Pipeline pipeline;
    private final List<Reading> readings = new ArrayList<>();
    private final List<OutboxMessage> emitted = new ArrayList<>();

    RunningService(Random random, Migration migration, Connector connector, List<TopicLog> topics) throws SQLException {
        this.random = random;
        this.database = newDatabase(migration);
        this.connector = connector;
        Outbox outbox = (connection, messages) -> emitted.addAll(messages);
        this.pipeline = new Pipeline(database.dataSource(), Generation.LIVE, outbox, migration);
        for (TopicLog topic : topics) {
            for (int partition = 0; partition < TopicLog.PARTITIONS; partition++) {
                readings.add(new Reading(topic, partition));
                register(topic, partition);
            }
        }
    }

    /** The tables of the migration's service, as its own process makes them: two services may have tables of one name. */
    static TestDatabase newDatabase(Migration migration) {
        String service = migration.getClass().getPackageName().split("\\.")[2] + "-service";
        return TestDatabase.create(service, database -> {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(Generation.LIVE.schema())
                    .locations(migrations("infra/cdc-quarkus", "cdc"), migrations(service, "live"))
                    .load()
                    .migrate();
            Schemas.migrateControl(database);
        });
    }

    private static String migrations(String module, String folder) {
        return "filesystem:" + RepositoryFile.at(module + "/src/main/resources/db/" + folder);
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    boolean isCaughtUp() {
        return readings.stream().allMatch(Reading::isAtEnd);
    }

    /** Runs one batch: of some of the partitions, some of what waits in each. */
    void step() throws SQLException {
        List<Reading> chosen = readings.stream()
                .filter(reading -> !reading.isAtEnd() && random.nextInt(3) > 0)
                .toList();
        List<PartitionSlice> slices = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (Reading reading : chosen) {
            int size = 1 + random.nextInt(Math.min(12, reading.waiting()));
            sizes.add(size);
            slices.add(reading.slice(size));
        }
        if (slices.isEmpty()) {
            return;
        }
        pipeline.run(new Batch(slices));
        for (int i = 0; i < chosen.size(); i++) {
            chosen.get(i).next += sizes.get(i);
        }
        connector.relay(List.copyOf(emitted));
        emitted.clear();
    }

    /** Does what an operator types: the topic is read again from its start. */
    void replay() throws SQLException {
        String topic = readings.get(random.nextInt(readings.size())).topic.name();
        update("update live.consumed_position set next_offset = 0, epoch = epoch + 1 where topic = ?", topic);
        for (Reading reading : readings) {
            if (reading.topic.name().equals(topic)) {
                reading.next = 0;
                reading.epoch++;
            }
        }
    }

    /** Does what a zombie does: offers a batch from a position that is not its own any more. */
    void offerFromLostPosition() throws SQLException {
        Reading reading = readings.get(random.nextInt(readings.size()));
        PartitionSlice lost = new PartitionSlice(
                reading.topic.name(),
                reading.partition,
                reading.next,
                reading.topic.partition(reading.partition).size(),
                reading.epoch + 1,
                reading.topic
                        .partition(reading.partition)
                        .subList(
                                reading.next,
                                reading.topic.partition(reading.partition).size()));
        try {
            pipeline.run(new Batch(List.of(lost)));
        } catch (LostPositionException refused) {
            return;
        }
        throw new AssertionError("A batch from a lost position took effect");
    }

    private void register(TopicLog topic, int partition) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("insert into live.consumed_position values (?, ?, ?, 0)")) {
            statement.setString(1, topic.name());
            statement.setInt(2, partition);
            statement.setObject(3, topic.id());
            statement.executeUpdate();
        }
    }

    private void update(String sql, String parameter) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.executeUpdate();
        }
    }

    /** How far a partition is read. */
    private static final class Reading {
        private final TopicLog topic;
        private final int partition;
        private int next;
        private long epoch;

        Reading(TopicLog topic, int partition) {
            this.topic = topic;
            this.partition = partition;
        }

        int waiting() {
            return topic.partition(partition).size() - next;
        }

        boolean isAtEnd() {
            return waiting() == 0;
        }

        PartitionSlice slice(int size) {
            List<CapturedRecord> records = topic.partition(partition).subList(next, next + size);
            return new PartitionSlice(topic.name(), partition, next, next + size, epoch, records);
        }
    }
}
