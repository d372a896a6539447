package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Change;
import dev.graft.cdc.Decoded;
import dev.graft.cdc.Fault;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an earlier delivery left of some records: those that are discarded, and those that were strays. */
final class KnownRecords {

    private static final String LOAD = """
            with r as (
              select *
              from unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[]) as r (topic_id, partition, first, last)
            )
            select topic_id, d.partition, d.record_offset, true as discarded, d.legacy_key, d.code, d.detail
            from r
            join control.discards d using (topic_id)
            where d.partition = r.partition and d.record_offset between r.first and r.last
            union all
            select topic_id, q.partition, q.record_offset, false, null, q.code, q.detail
            from r
            join quarantine q using (topic_id)
            where q.partition = r.partition and q.record_offset between r.first and r.last and q.legacy_key is null
            """;

    private final Map<RecordPosition, Discard> discards = new HashMap<>();
    private final Set<RecordPosition> strays = new HashSet<>();

    private KnownRecords() {}

    static KnownRecords of(Connection connection, List<CapturedRecord> records) throws SQLException {
        KnownRecords known = new KnownRecords();
        try (var statement = UnnestStatement.of(connection, LOAD, spans(records))) {
            statement
                    .column(Span::topicId)
                    .column(Span::partition)
                    .column(Span::first)
                    .column(Span::last)
                    .list(known::add);
        }
        return known;
    }

    private static Collection<Span> spans(List<CapturedRecord> records) {
        Map<Log, Span> spans = new HashMap<>();
        for (CapturedRecord record : records) {
            RecordPosition at = record.position();
            spans.merge(
                    new Log(at.topicId(), at.partition()),
                    new Span(at.topicId(), at.partition(), at.offset(), at.offset()),
                    Span::and);
        }
        return spans.values();
    }

    private RecordPosition add(ResultSet row) throws SQLException {
        RecordPosition position = new RecordPosition(
                row.getObject("topic_id", UUID.class), row.getInt("partition"), row.getLong("record_offset"));
        if (row.getBoolean("discarded")) {
            Fault fault = new Fault(Fault.Code.valueOf(row.getString("code")), row.getString("detail"));
            discards.put(position, new Discard(row.getString("legacy_key"), fault));
        } else {
            strays.add(position);
        }
        return position;
    }

    /** What a record is to be taken for: one that was discarded stays unreadable, even if it could be read by now. */
    <R> Decoded<R> judge(CapturedRecord record, Decoded<R> decoded) {
        Discard discard = discards.get(record.position());
        if (discard == null || !(decoded instanceof Decoded.Keyed<R> keyed)) {
            return decoded;
        }
        return discard.key == null
                ? new Decoded.Stray<>(discard.fault)
                : new Decoded.Keyed<>(keyed.key(), new Change.Unreadable<>(discard.fault), keyed.source());
    }

    boolean isDiscarded(CapturedRecord record) {
        return discards.containsKey(record.position());
    }

    boolean wasStray(CapturedRecord record) {
        return strays.contains(record.position());
    }

    private record Discard(@Nullable String key, Fault fault) {}

    private record Log(UUID topicId, int partition) {}

    /** The offsets of one log between which the records of a batch lie. */
    private record Span(UUID topicId, int partition, long first, long last) {
        Span and(Span other) {
            return new Span(topicId, partition, Math.min(first, other.first), Math.max(last, other.last));
        }
    }
}
