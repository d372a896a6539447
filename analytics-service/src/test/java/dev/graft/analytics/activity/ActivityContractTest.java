package dev.graft.analytics.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.model.ViewKind;
import dev.graft.analytics.model.ViewSource;
import dev.graft.testkit.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What is written is what {@code infra/contracts} promises, byte for byte. */
class ActivityContractTest {

    private static final UUID SPECIALIST = UUID.fromString("00000000-0000-5000-8000-000000000001");
    private static final PostedEvent PROFILE =
            new PostedEvent(SPECIALIST, ViewKind.PROFILE, ViewSource.CATALOG, Instant.parse("2026-03-01T10:00:00Z"), 1);
    private static final PostedEvent CONTACT = new PostedEvent(
            SPECIALIST, ViewKind.CONTACT, ViewSource.DIRECT, Instant.parse("2026-03-01T10:00:00.123456Z"), 1000);

    @Test
    void whatIsWrittenEqualsTheSamplesAndFitsTheSchema() {
        Contract contract = Contract.of(ActivityRecords.TOPIC);
        List<String> values = records("made-up-key", PROFILE, CONTACT).stream()
                .map(record -> text(record.value()))
                .toList();

        assertThat(values).containsExactlyElementsOf(contract.samples().values());
        assertThat(values)
                .allSatisfy(value -> assertThat(contract.violations(value)).isEmpty());
    }

    @Test
    void theIdsFollowFromTheKeyTheBatchAndThePlace() {
        assertThat(keys("k", PROFILE, CONTACT))
                .isEqualTo(keys("k", PROFILE, CONTACT))
                .doesNotHaveDuplicates();
        assertThat(keys("k", PROFILE, PROFILE)).doesNotHaveDuplicates();
        assertThat(keys("k", PROFILE)).doesNotContainAnyElementsOf(keys("other", PROFILE));
        assertThat(keys("k", PROFILE)).doesNotContainAnyElementsOf(keys("k", PROFILE, CONTACT));
    }

    private static List<String> keys(String key, PostedEvent... events) {
        return records(key, events).stream().map(record -> text(record.key())).toList();
    }

    private static List<ProducerRecord<byte[], byte[]>> records(String key, PostedEvent... events) {
        return ActivityRecords.of(new Batch(new IdempotencyKey(key), List.of(events)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
