package dev.graft.bench.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/** Topics that one connector fills once, made like Graft's own. */
final class CaptureTopics {
    private static final int PARTITIONS = 4;
    private static final Map<String, String> CONFIG = Map.of(
            "cleanup.policy", "compact",
            "delete.retention.ms", "604800000",
            "min.cleanable.dirty.ratio", "0.5",
            "segment.bytes", "134217728");

    private final TopicEnds broker;
    private final String prefix;

    CaptureTopics(TopicEnds broker, String prefix) {
        this.broker = broker;
        this.prefix = prefix;
    }

    List<String> tables() {
        return LegacyRows.TABLES.stream().map(this::topic).toList();
    }

    private String topic(String table) {
        return prefix + ".clinic." + table;
    }

    void create() throws InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        tables().forEach(name -> topics.add(new NewTopic(name, PARTITIONS, (short) 1).configs(CONFIG)));
        others().forEach(name -> topics.add(new NewTopic(name, 1, (short) 1)));
        broker.create(topics);
    }

    private List<String> others() {
        return List.of(prefix + ".message", "__debezium-heartbeat." + prefix);
    }

    void delete() throws InterruptedException {
        broker.delete(tables());
        broker.delete(others());
    }

    long records() throws InterruptedException {
        return broker.of(tables()).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether each topic holds as many records as its table has rows. */
    boolean hold(LegacyRows rows) throws InterruptedException {
        Map<TopicPartition, Long> ends = broker.of(tables());
        return rows.byTable().entrySet().stream()
                .allMatch(table -> TopicEnds.sum(ends, topic(table.getKey())) == table.getValue());
    }
}
