package dev.graft.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StampPositionTest {
    private static final String LSN = Long.toString(Records.LSN);

    static Stream<Arguments> positions() {
        return Stream.of(
                arguments("a streamed insert can be redelivered", Records.change("c"), "3", LSN),
                arguments("a streamed update can be redelivered", Records.change("u"), "3", LSN),
                arguments("a streamed delete can be redelivered", Records.change("d"), "3", LSN),
                arguments("a tombstone has no envelope to tell its LSN", Records.tombstone(), "3", LSN),
                arguments("a truncate is streamed", Records.truncate(), "3", LSN),
                arguments("what the snapshot reads is ordered by offset alone", Records.change("r"), "3", null),
                arguments("a heartbeat is no captured record", Records.heartbeat("beat"), null, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("positions")
    void eachRecordCarriesItsPosition(String why, SourceRecord record, @Nullable String epoch, @Nullable String lsn) {
        SourceRecord stamped = stamp(Map.of("source.epoch", "3")).apply(record);

        assertThat(header(stamped, "graft.sourceEpoch")).isEqualTo(epoch);
        assertThat(header(stamped, "graft.lsn")).isEqualTo(lsn);
        assertThat(stamped.topic()).isEqualTo(record.topic());
        assertThat(stamped.key()).isEqualTo(record.key());
        assertThat(stamped.value()).isEqualTo(record.value());
        assertThat(stamped.sourceOffset()).isEqualTo(record.sourceOffset());
    }

    @Test
    void theFirstEpochIsOne() {
        assertThat(header(stamp(Map.of()).apply(Records.change("c")), "graft.sourceEpoch"))
                .isEqualTo("1");
    }

    @Test
    void stampingTwiceLeavesOneHeader() {
        var transform = stamp(Map.of());
        assertThat(transform.apply(transform.apply(Records.tombstone())).headers())
                .hasSize(2);
    }

    @Test
    void anEpochBelowOneIsRefused() {
        assertThatThrownBy(() -> stamp(Map.of("source.epoch", "0"))).isInstanceOf(ConfigException.class);
    }

    @Test
    void aStreamedRecordWithoutPositionStopsTheTask() {
        var source = Records.tombstone();
        var lost = new SourceRecord(source.sourcePartition(), Map.of(), "legacy.clinic.patients", null, null);
        assertThatThrownBy(() -> stamp(Map.of()).apply(lost))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no LSN");
    }

    private static StampPosition stamp(Map<String, String> configuration) {
        var transform = new StampPosition();
        transform.configure(configuration);
        return transform;
    }

    private static @Nullable Object header(SourceRecord record, String name) {
        var header = record.headers().lastWithName(name);
        return header == null ? null : header.value();
    }
}
