package dev.graft.cdc.quarkus.intake;

import dev.graft.cdc.Headers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * How long after its commit a streamed change was on its topic, and had taken effect here. Measured between clocks: that of
 * the source's database, of Kafka Connect and of this process; a delay that they make negative counts as none.
 */
@ApplicationScoped
public class Delays {

    private final MeterRegistry registry;
    private final Map<String, Timer> captured = new ConcurrentHashMap<>();
    private final Map<String, Timer> written = new ConcurrentHashMap<>();

    Delays(MeterRegistry registry) {
        this.registry = registry;
    }

    /** These records of a topic have just taken effect. What a snapshot read has no commit of its own and is left out. */
    void tookEffect(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        long now = System.currentTimeMillis();
        Timer onTopic = captured.computeIfAbsent(topic, this::capturedTimer);
        Timer inEffect = written.computeIfAbsent(topic, this::writtenTimer);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Header committed = record.headers().lastHeader(Headers.COMMITTED_AT);
            long at = committed == null ? -1 : milliseconds(committed.value());
            if (at >= 0) {
                onTopic.record(Duration.ofMillis(Math.max(0, record.timestamp() - at)));
                inEffect.record(Duration.ofMillis(Math.max(0, now - at)));
            }
        }
    }

    /** -1 for what is no number: a header is input like any other. */
    private static long milliseconds(byte[] value) {
        try {
            return value == null ? -1 : Long.parseLong(new String(value, StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private Timer capturedTimer(String topic) {
        return timer("graft.delay.captured", "From the source's commit to the record on its topic", topic);
    }

    private Timer writtenTimer(String topic) {
        return timer("graft.delay.written", "From the source's commit to the commit of its effect here", topic);
    }

    private Timer timer(String name, String description, String topic) {
        return Timer.builder(name)
                .description(description)
                .tag("topic", topic)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }
}
