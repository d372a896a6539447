package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.Disposition;
import dev.graft.cdc.HeldPosition;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger's SQL. */
final class LedgerTable {

    private static final String LOAD = """
            select l.*
            from unnest(?::text[]) as k (legacy_key)
            cross join lateral (
              select legacy_key, disposition, reason, clinic_id, topic_id, partition, record_offset, source_epoch,
                streamed_lsn
              from ledger
              where source_table = ? and legacy_key = k.legacy_key
              offset 0
            ) as l
            """;

    private static final String INSERT = """
            insert into ledger as l (source_table, legacy_key, disposition, reason, clinic_id, topic_id, partition,
              record_offset, source_epoch, streamed_lsn)
            select ?, n.*
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::int[], ?::bigint[], ?::int[],
              ?::bigint[]) as n
            """;

    /** Written as an insertion, whose conflicts are found by the whole key, whatever the planner takes the table for. */
    private static final String UPDATE = INSERT + """
            on conflict (source_table, legacy_key) do update
            set (disposition, reason, clinic_id, topic_id, partition, record_offset, source_epoch, streamed_lsn) =
              (excluded.disposition, excluded.reason, excluded.clinic_id, excluded.topic_id, excluded.partition,
              excluded.record_offset, excluded.source_epoch, excluded.streamed_lsn)
            where (l.disposition, l.reason, l.clinic_id, l.topic_id, l.partition, l.record_offset, l.source_epoch,
              l.streamed_lsn)
              is distinct from (excluded.disposition, excluded.reason, excluded.clinic_id, excluded.topic_id,
              excluded.partition, excluded.record_offset, excluded.source_epoch, excluded.streamed_lsn)
            """;

    private final Connection connection;

    LedgerTable(Connection connection) {
        this.connection = connection;
    }

    List<Entry> load(String table, Collection<String> keys) throws SQLException {
        try (var statement = UnnestStatement.of(connection, LOAD, keys)) {
            return statement.column(key -> key).constant(table).list(LedgerTable::entry);
        }
    }

    /**
     * Writes these lines. Those of new keys are inserted plainly: a conflict that cannot be, since nobody else writes (law
     * 7), would cost another search of the index and another record of the write-ahead log for each of them.
     */
    void write(String table, Collection<Entry> entries) throws SQLException {
        write(INSERT, table, entries.stream().filter(each -> !each.written()).toList());
        write(UPDATE, table, entries.stream().filter(Entry::written).toList());
    }

    private void write(String sql, String table, List<Entry> entries) throws SQLException {
        try (var statement = UnnestStatement.of(connection, sql, entries)) {
            statement
                    .constant(table)
                    .column(Entry::key)
                    .column(Entry::kind)
                    .column(Entry::reason)
                    .column(Entry::clinicId)
                    .column(entry -> entry.position().record().topicId())
                    .column(entry -> entry.position().record().partition())
                    .column(entry -> entry.position().record().offset())
                    .column(entry -> entry.position().epoch())
                    .column(entry -> entry.position().sequence())
                    .update();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        RecordPosition record = new RecordPosition(
                row.getObject("topic_id", UUID.class), row.getInt("partition"), row.getLong("record_offset"));
        HeldPosition held =
                new HeldPosition(record, row.getInt("source_epoch"), row.getObject("streamed_lsn", Long.class));
        return new Entry(row.getString("legacy_key"), held, disposition(row), true);
    }

    private static @Nullable Disposition disposition(ResultSet row) throws SQLException {
        String kind = row.getString("disposition");
        return kind == null
                ? null
                : new Disposition(Disposition.Kind.valueOf(kind), row.getString("reason"), row.getString("clinic_id"));
    }
}
