package dev.graft.analytics.views;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What this process sent last for each hash, as digests. It remembers so many hashes as were seen last; one that it has
 * forgotten is sent once more, which changes nothing.
 */
final class SentBefore {

    private final Map<String, UUID> digests;

    SentBefore(int most) {
        this.digests = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
                return size() > most;
            }
        };
    }

    boolean holds(String id, ProducerRecord<byte[], byte[]> record) {
        return digest(record).equals(digests.get(id));
    }

    void keep(String id, ProducerRecord<byte[], byte[]> record) {
        digests.put(id, digest(record));
    }

    private static UUID digest(ProducerRecord<byte[], byte[]> record) {
        return UUID.nameUUIDFromBytes(record.value());
    }
}
