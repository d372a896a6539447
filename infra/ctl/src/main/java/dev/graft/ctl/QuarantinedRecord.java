package dev.graft.ctl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.stack.Service;
import org.jspecify.annotations.Nullable;

/** What a service tells of a quarantined record; times as it spells them (ISO 8601). */
record QuarantinedRecord(
        long id,
        String topic,
        int partition,
        long offset,
        String table,
        @Nullable String key,
        String code,
        String detail,
        int payloadBytes,
        String quarantinedAt,
        @Nullable String discardedAt) {

    QuarantineId id(Service service) {
        return new QuarantineId(service, id);
    }

    /** The row's key, for people. */
    String shownKey() {
        return key == null ? "(unreadable)" : Printable.of(key);
    }

    /** The same for programs, under the id that commands take. */
    void writeTo(ObjectNode object, Service service) {
        object.put("id", id(service).toString())
                .put("service", service.module())
                .put("topic", topic)
                .put("partition", partition)
                .put("offset", offset)
                .put("table", table)
                .put("key", key)
                .put("code", code)
                .put("detail", detail)
                .put("payloadBytes", payloadBytes)
                .put("quarantinedAt", quarantinedAt)
                .put("discardedAt", discardedAt);
    }
}
