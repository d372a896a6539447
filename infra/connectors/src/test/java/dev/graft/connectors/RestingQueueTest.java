package dev.graft.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.connector.base.ChangeEventQueue;
import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.DataChangeEvent;
import io.debezium.util.LoggingContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class RestingQueueTest {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final AtomicLong asked = new AtomicLong();
    private final ChangeEventQueue<DataChangeEvent> queue = new ChangeEventQueue.Builder<DataChangeEvent>()
            .pollInterval(INTERVAL)
            .maxBatchSize(100)
            .maxQueueSize(1_000)
            .loggingContextSupplier(() -> LoggingContext.forConnector("test", "test", "test"))
            .queueProvider(new Counting(asked))
            .build();

    @Test
    void anEmptyQueueIsAskedAFewTimesInEachInterval() throws InterruptedException {
        queue.enqueue(event("first"));
        assertThat(queue.poll()).hasSize(1);

        asked.set(0);
        assertThat(queue.poll()).isEmpty();

        assertThat(asked).hasValueLessThan(50);
    }

    @Test
    void whatIsPutInComesOutInItsOrderWhoeverPolls() throws Exception {
        for (String key : List.of("a", "b", "c")) {
            queue.enqueue(event(key));
        }
        assertThat(keys(queue.poll())).containsExactly("a", "b", "c");

        CompletableFuture<List<DataChangeEvent>> polled = CompletableFuture.supplyAsync(() -> {
            try {
                List<DataChangeEvent> events = queue.poll();
                while (events.isEmpty()) {
                    events = queue.poll();
                }
                return events;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        queue.enqueue(event("d"));
        assertThat(keys(polled.get())).containsExactly("d");
    }

    @Test
    void connectorsFindItByItsName() {
        assertThat(ServiceLoader.load(QueueProvider.class))
                .extracting(QueueProvider::name)
                .contains("resting", "memory");
    }

    private static DataChangeEvent event(String key) {
        return new DataChangeEvent(new SourceRecord(null, null, "topic", null, key, null, null));
    }

    private static List<Object> keys(List<DataChangeEvent> events) {
        return events.stream().map(event -> event.getRecord().key()).toList();
    }

    /** Counts how often it is asked for its size. */
    private static final class Counting implements QueueProvider<DataChangeEvent> {
        private final RestingQueue<DataChangeEvent> queue = new RestingQueue<>();
        private final AtomicLong asked;

        private Counting(AtomicLong asked) {
            this.asked = asked;
        }

        @Override
        public String name() {
            return queue.name();
        }

        @Override
        public void configure(Map<String, ?> settings) {
            queue.configure(settings);
        }

        @Override
        public void enqueue(DataChangeEvent event) {
            queue.enqueue(event);
        }

        @Override
        public DataChangeEvent poll() {
            return queue.poll();
        }

        @Override
        public int size() {
            asked.incrementAndGet();
            return queue.size();
        }
    }
}
