package dev.graft.cdc.quarkus.quarantine;

import dev.graft.cdc.quarkus.http.ProblemException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which kept records are meant.
 *
 * @param id this one, or null for any
 * @param table those of this table, or null for any
 * @param code those with this fault, or null for any
 * @param discarded those that were discarded, or those that were not
 */
record Selection(
        @Nullable Long id, @Nullable String table, @Nullable String code, boolean discarded) {

    /** For records {@code q} with their discards {@code d}; takes the parameters that {@link #bind} sets. */
    static final String CONDITION = """
            (?::bigint is null or q.id = ?)
              and (?::text is null or q.source_table = ?)
              and (?::text is null or q.code = ?)
              and (d.topic_id is not null) = ?
            """;

    static Selection one(long id, boolean discarded) {
        return new Selection(id, null, null, discarded);
    }

    /**
     * Those that a request names; it must say so when it means all.
     *
     * @throws ProblemException with status 400 when it names none
     */
    static Selection some(@Nullable String table, @Nullable String code, boolean all, boolean discarded) {
        boolean named = table != null || code != null;
        if (named == all) {
            throw ProblemException.badRequest("Say which records: 'table', 'code' or both, or else 'all=true'");
        }
        return new Selection(null, table, code, discarded);
    }

    Selection discarded(boolean other) {
        return new Selection(id, table, code, other);
    }

    /** Sets the parameters of {@link #CONDITION}, from this index on; returns the index of the next one. */
    int bind(PreparedStatement statement, int index) throws SQLException {
        int next = index;
        for (Object value : new @Nullable Object[] {id, id, table, table, code, code}) {
            statement.setObject(next, value);
            next++;
        }
        statement.setBoolean(next, discarded);
        return next + 1;
    }

    /** For the journal of operations. */
    String subject() {
        StringJoiner words = new StringJoiner(", ");
        if (id != null) {
            words.add("record " + id);
        }
        if (table != null) {
            words.add("table " + table);
        }
        if (code != null) {
            words.add("code " + code);
        }
        return words.length() == 0 ? "all records" : words.toString();
    }
}
