package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Change;
import dev.graft.cdc.Fault;
import dev.graft.cdc.quarkus.effect.Effect;
import dev.graft.cdc.quarkus.effect.Effects;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps whole the records whose row is at fault, one a row, until a better record of the same key arrives (law 8). */
final class Quarantine {

    private static final String RELEASE = """
            delete from quarantine q
            using unnest(?::text[]) as k (legacy_key)
            where q.source_table = ? and q.legacy_key = k.legacy_key
            """;

    private static final String INSERT = """
            insert into quarantine (topic, source_table, topic_id, partition, record_offset, legacy_key, code, detail,
              record_key, record_value)
            select ?, ?, n.*
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[]) as n
            on conflict (topic_id, partition, record_offset) do nothing
            """;

    private final Connection connection;
    private final Effects effects;
    private final Map<SourceTable, List<Held>> held = new LinkedHashMap<>();

    Quarantine(Connection connection, Effects effects) {
        this.connection = connection;
        this.effects = effects;
    }

    /** Keeps a record whose key cannot be read. */
    void stray(SourceTable source, CapturedRecord record, Fault fault) {
        hold(source, new Held(record, null, fault));
    }

    /** Lets go of what was kept for these keys, and keeps those of the arrivals that cannot be read. */
    void replace(SourceTable source, Collection<? extends Ledger.Keyed<?>> arrivals) throws SQLException {
        release(
                source,
                arrivals.stream().map(arrival -> arrival.decoded().key()).toList());
        for (Ledger.Keyed<?> arrival : arrivals) {
            if (arrival.decoded().change() instanceof Change.Unreadable<?> unreadable) {
                hold(source, new Held(arrival.record(), arrival.decoded().key(), unreadable.fault()));
            }
        }
    }

    private void hold(SourceTable source, Held record) {
        held.computeIfAbsent(source, any -> new ArrayList<>()).add(record);
        effects.add(Effect.Kind.QUARANTINED, source.name(), record.fault.code().name());
    }

    private void release(SourceTable source, List<String> keys) throws SQLException {
        try (var statement = UnnestStatement.of(connection, RELEASE, keys)) {
            statement.column(key -> key).constant(source.name()).update();
        }
    }

    void flush() throws SQLException {
        for (Map.Entry<SourceTable, List<Held>> bySource : held.entrySet()) {
            insert(bySource.getKey(), bySource.getValue());
        }
        held.clear();
    }

    private void insert(SourceTable source, List<Held> records) throws SQLException {
        try (var statement = UnnestStatement.of(connection, INSERT, records)) {
            statement
                    .constant(source.topic())
                    .constant(source.name())
                    .column(row -> row.record.position().topicId())
                    .column(row -> row.record.position().partition())
                    .column(row -> row.record.position().offset())
                    .column(Held::key)
                    .column(row -> row.fault.code())
                    .column(row -> row.fault.detail())
                    .bytes(row -> row.record.key())
                    .bytes(row -> row.record.value())
                    .update();
        }
    }

    private record Held(CapturedRecord record, @Nullable String key, Fault fault) {}
}
