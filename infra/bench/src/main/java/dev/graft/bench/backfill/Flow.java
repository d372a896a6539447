package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.bench.LiveTables;
import dev.graft.bench.Patience;
import dev.graft.stack.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether all rows of the legacy tables have walked the whole way. Positions and ends of topics say so, and the revisions
 * that the services counted while they published: as many records must have reached the topics.
 */
final class Flow implements AutoCloseable {
    private static final String DOCTORS = "graft.doctor.v1";
    private static final String PATIENTS = "graft.patient.v1";
    private static final String APPOINTMENTS = "graft.appointment.v1";

    private static final Map<Service, Set<String>> READ = Map.of(
            Service.DOCTOR, Set.of(captured("users"), captured("appointments")),
            Service.PATIENT, Set.of(captured("patients")),
            Service.APPOINTMENT, Set.of(captured("clinics"), captured("appointments"), DOCTORS, PATIENTS));

    private static final Map<String, Service> PUBLISHED =
            Map.of(DOCTORS, Service.DOCTOR, PATIENTS, Service.PATIENT, APPOINTMENTS, Service.APPOINTMENT);

    private final TopicEnds topics;
    private final Map<Service, Connection> databases = new EnumMap<>(Service.class);
    private Map<TopicPartition, Long> begun = Map.of();

    Flow(BenchStack stack, TopicEnds topics) throws SQLException {
        this.topics = topics;
        for (Service service : READ.keySet()) {
            databases.put(service, stack.connect(service.database()));
        }
    }

    private static String captured(String table) {
        return "legacy.clinic." + table;
    }

    /** From here on records are counted; the tables of the services are empty, or they are about to read all again. */
    void begin() throws InterruptedException {
        begun = ends();
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException {
        Set<String> all = new TreeSet<>(PUBLISHED.keySet());
        READ.values().forEach(all::addAll);
        return topics.of(all);
    }

    /** How many records have been captured and published, or that nothing is left to do. */
    long steps(LegacyRows rows) throws SQLException, InterruptedException {
        Map<TopicPartition, Long> ends = ends();
        long captured = LegacyRows.TABLES.stream()
                .mapToLong(table -> grown(ends, captured(table)))
                .sum();
        if (captured >= rows.total() && reached(ends) && published(ends)) {
            return Patience.DONE;
        }
        return captured
                + PUBLISHED.keySet().stream()
                        .mapToLong(topic -> grown(ends, topic))
                        .sum();
    }

    /** What {@link #steps} comes to, roughly: rows that are parked or are no doctor are not published. */
    static long stepsOf(LegacyRows rows) {
        return rows.total()
                + rows.byTable().getOrDefault("patients", 0L)
                + rows.byTable().getOrDefault("appointments", 0L);
    }

    /** A connector can carry a record twice, never lose one. */
    private boolean published(Map<TopicPartition, Long> ends) throws SQLException {
        for (var topic : PUBLISHED.entrySet()) {
            if (grown(ends, topic.getKey()) < revisions(topic.getKey(), topic.getValue())) {
                return false;
            }
        }
        return true;
    }

    private long grown(Map<TopicPartition, Long> ends, String topic) {
        return TopicEnds.sum(ends, topic) - TopicEnds.sum(begun, topic);
    }

    /** Whether every service has read to the ends that were seen. */
    boolean reached(Map<TopicPartition, Long> ends) throws SQLException {
        for (var reader : READ.entrySet()) {
            Map<TopicPartition, Long> positions = positions(reader.getKey());
            for (var end : ends.entrySet()) {
                boolean read = reader.getValue().contains(end.getKey().topic());
                if (read && positions.getOrDefault(end.getKey(), 0L) < end.getValue()) {
                    return false;
                }
            }
        }
        return true;
    }

    private Map<TopicPartition, Long> positions(Service service) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Statement statement = connection(service).createStatement();
                ResultSet row =
                        statement.executeQuery("select topic, partition, next_offset from live.consumed_position")) {
            while (row.next()) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return positions;
    }

    /** Each record that a service publishes raises the revision of its entity by one. */
    private long revisions(String topic, Service service) throws SQLException {
        String query = "select coalesce(sum(revision), 0) from live.publication where topic = ?";
        try (PreparedStatement statement = connection(service).prepareStatement(query)) {
            statement.setString(1, topic);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Connection connection(Service service) {
        return java.util.Objects.requireNonNull(databases.get(service));
    }

    /**
     * Has the services read again what they have read since the beginning, each in one transaction. What they published
     * stays published: a replay publishes nothing that has not changed.
     */
    void rewind(boolean emptied) throws SQLException {
        for (Service service : READ.keySet()) {
            Connection connection = connection(service);
            connection.setAutoCommit(false);
            for (var start : begun.entrySet()) {
                rewind(connection, start.getKey(), start.getValue());
            }
            if (emptied) {
                new LiveTables(connection).emptyAllButPublications();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void rewind(Connection connection, TopicPartition partition, long offset) throws SQLException {
        String sql = "update live.consumed_position set next_offset = ?, epoch = epoch + 1 "
                + "where topic = ? and partition = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, offset);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            statement.executeUpdate();
        }
    }

    /** Whether every service has read all that there is, of every topic that it has a position in. */
    boolean idle() throws SQLException, InterruptedException {
        return reached(ends()) && topics.stable(groups());
    }

    private static List<String> groups() {
        return READ.keySet().stream().map(Service::module).collect(Collectors.toList());
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : databases.values()) {
            connection.close();
        }
    }
}
