package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The decisions of operators that no legacy row implies: records whose loss they accepted. */
final class Discards {

    private static final String STANDING = """
            select l.source_table, l.legacy_key
            from control.discards d
                join %s.ledger l using (topic_id, partition, record_offset, legacy_key)
            where l.source_table in (%s)
            """;

    private Discards() {}

    /** A discard stands while its record is the last one of its row; it says nothing about what came later. */
    static void lay(Scratch scratch, List<Book> books) throws SQLException, IOException {
        scratch.run("create temp table discarded (source_table text, key text)");
        for (Book book : books) {
            if (Scratch.exists(book.database(), "control.discards")) {
                copy(scratch, book);
            }
        }
        scratch.run("analyze discarded");
    }

    private static void copy(Scratch scratch, Book book) throws SQLException, IOException {
        String copied = "discarded_of_" + book.legacyTables().getFirst();
        scratch.copy(
                book.database(),
                STANDING.formatted(book.schema(), book.quotedTables()),
                copied,
                "source_table text, key text");
        scratch.run("insert into discarded select * from " + copied);
    }

    /**
     * The keys of a table whose last record was discarded. A discard excuses a row that cannot be read, no other: what is
     * sound in the legacy database should be in the model.
     */
    static String keysOf(String table) {
        return "select key from discarded where source_table = '" + table + "'";
    }
}
