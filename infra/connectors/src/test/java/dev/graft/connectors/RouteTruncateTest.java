package dev.graft.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTruncateTest {
    private final RouteTruncate transform = new RouteTruncate();

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("a change has a key and stays", Records.change("u")),
                arguments("a row of the snapshot stays", Records.change("r")),
                arguments("a tombstone stays", Records.tombstone()),
                arguments("a heartbeat stays", Records.heartbeat("__debezium-heartbeat.legacy")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void everythingElseKeepsItsTopic(String why, SourceRecord record) {
        transform.configure(Map.of("topic", "legacy.truncate"));
        assertThat(transform.apply(record)).isSameAs(record);
    }

    @Test
    void aTruncateLeavesTheCompactedTopic() {
        transform.configure(Map.of("topic", "elsewhere"));
        SourceRecord routed = transform.apply(Records.truncate());

        assertThat(routed.topic()).isEqualTo("elsewhere");
        assertThat(routed.kafkaPartition()).isNull();
        assertThat(routed.value()).isEqualTo(Records.truncate().value());
    }
}
