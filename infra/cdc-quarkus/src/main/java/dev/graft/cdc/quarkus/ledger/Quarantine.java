package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Change;
import dev.graft.cdc.Fault;
import dev.graft.cdc.RecordPosition;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps whole the records whose row is at fault, one a row, until a better record of the same key arrives (law 8). */
final class Quarantine {

    private static final String RELEASE = """
            delete from quarantine q
            using unnest(?::text[]) as k (legacy_key)
            where q.source_table = ? and q.legacy_key = k.legacy_key
            """;

    private static final String RELEASE_OTHERS = """
            delete from quarantine q
            using unnest(?::text[], ?::uuid[], ?::int[], ?::bigint[])
              as k (legacy_key, topic_id, partition, record_offset)
            where q.source_table = ?
              and q.legacy_key = k.legacy_key
              and (q.topic_id, q.partition, q.record_offset) <> (k.topic_id, k.partition, k.record_offset)
            """;

    private static final String RELEASE_STRAYS = """
            delete from quarantine q
            using unnest(?::uuid[], ?::int[], ?::bigint[]) as r (topic_id, partition, record_offset)
            where (q.topic_id, q.partition, q.record_offset) = (r.topic_id, r.partition, r.record_offset)
              and q.legacy_key is null
            """;

    private static final String INSERT = """
            insert into quarantine as q (topic, source_table, topic_id, partition, record_offset, legacy_key, code,
              detail, record_key, record_value, record_headers)
            select ?, ?, n.*
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[],
              ?::json[]) as n
            on conflict (topic_id, partition, record_offset) do update
            set legacy_key = excluded.legacy_key, code = excluded.code, detail = excluded.detail
            where (q.legacy_key, q.code, q.detail)
              is distinct from (excluded.legacy_key, excluded.code, excluded.detail)
            """;

    private final Connection connection;
    private final Effects effects;
    private final Map<SourceTable, List<Held>> held = new LinkedHashMap<>();
    private final List<RecordPosition> noStrays = new ArrayList<>();

    Quarantine(Connection connection, Effects effects) {
        this.connection = connection;
        this.effects = effects;
    }

    /** Keeps a record whose key cannot be read. */
    void stray(SourceTable source, CapturedRecord record, Fault fault) {
        hold(source, new Held(record, null, fault));
    }

    /** A record that was kept as a stray can be read by now. */
    void noStray(CapturedRecord record) {
        noStrays.add(record.position());
    }

    /**
     * Lets go of what was kept for these keys, and keeps those of the arrivals that cannot be read. One that is kept already
     * stays as old as it is.
     *
     * @param known the keys that have a line: nothing is kept for any other
     */
    void replace(SourceTable source, Collection<? extends Ledger.Keyed<?>> arrivals, Predicate<String> known)
            throws SQLException {
        List<String> readable = new ArrayList<>(arrivals.size());
        List<Held> unreadable = new ArrayList<>();
        for (Ledger.Keyed<?> arrival : arrivals) {
            String key = arrival.decoded().key();
            switch (arrival.decoded().change()) {
                case Change.Unreadable<?> change -> unreadable.add(new Held(arrival.record(), key, change.fault()));
                case Change.Upsert<?> change -> readable.add(key);
                case Change.Delete<?> change -> readable.add(key);
            }
        }
        release(source, readable.stream().filter(known).toList());
        releaseOthers(source, unreadable);
        unreadable.forEach(each -> hold(source, each));
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

    private void releaseOthers(SourceTable source, List<Held> records) throws SQLException {
        try (var statement = UnnestStatement.of(connection, RELEASE_OTHERS, records)) {
            statement
                    .column(Held::key)
                    .column(each -> each.record.position().topicId())
                    .column(each -> each.record.position().partition())
                    .column(each -> each.record.position().offset())
                    .constant(source.name())
                    .update();
        }
    }

    private void releaseStrays() throws SQLException {
        try (var statement = UnnestStatement.of(connection, RELEASE_STRAYS, noStrays)) {
            statement
                    .column(RecordPosition::topicId)
                    .column(RecordPosition::partition)
                    .column(RecordPosition::offset)
                    .update();
        }
        noStrays.clear();
    }

    void flush() throws SQLException {
        releaseStrays();
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
                    .column(row -> HeaderText.write(row.record.headers()))
                    .update();
        }
    }

    private record Held(CapturedRecord record, @Nullable String key, Fault fault) {}
}
