package dev.graft.cdc.quarkus.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an operator may do with kept records. Each drives them through the pipeline, so that the ledger follows. */
enum Action {
    /** Read them once more: the code may have learnt to. */
    RETRY(false, null),

    /** Accept their loss: until a newer record of the key arrives, the row is excluded. */
    DISCARD(false, """
            insert into control.discards (topic_id, partition, record_offset, legacy_key, code, detail)
            select topic_id, partition, record_offset, legacy_key, code, detail
            from quarantine
            where id = any (?)
            on conflict (topic_id, partition, record_offset) do nothing
            """),

    /** Take a discard back. */
    RESTORE(true, """
            delete from control.discards d
            using quarantine q
            where (d.topic_id, d.partition, d.record_offset) = (q.topic_id, q.partition, q.record_offset)
              and q.id = any (?)
            """);

    private final boolean ofDiscarded;
    private final @Nullable String sql;

    Action(boolean ofDiscarded, @Nullable String sql) {
        this.ofDiscarded = ofDiscarded;
        this.sql = sql;
    }

    /** Whether it is for discarded records, or for the others. */
    boolean isOfDiscarded() {
        return ofDiscarded;
    }

    /** What is changed before the records are driven again. */
    void prepare(Connection connection, Long[] ids) throws SQLException {
        if (sql == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    /** What it came to, in a sentence. */
    String sentence(int records, int left) {
        if (records == 0) {
            return this == RESTORE ? "No discarded record matches" : "No quarantined record matches";
        }
        return switch (this) {
            case RETRY ->
                "%s driven again: %d settled, %d still in quarantine".formatted(count(records), records - left, left);
            case DISCARD -> "%s discarded".formatted(count(records));
            case RESTORE ->
                "%s taken back from the discarded: %d settled, %d in quarantine again"
                        .formatted(count(records), records - left, left);
        };
    }

    private static String count(int records) {
        return records == 1 ? "1 record" : records + " records";
    }
}
