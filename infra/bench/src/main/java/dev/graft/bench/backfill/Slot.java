package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import java.io.IOException;
import java.sql.SQLException;

/** A replication slot of the legacy database. */
final class Slot {
    private static final String DROP = """
            select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = '%1$s' and active;
            """;

    private Slot() {}

    /** Removes it, if it is there; a connector that has just ended can hold it for a moment. */
    static void drop(BenchStack stack, String database, String name)
            throws SQLException, IOException, InterruptedException {
        while (stack.exists(database, "select from pg_replication_slots where slot_name = '" + name + "'")) {
            stack.execute(database, DROP.formatted(name));
            stack.execute(
                    database,
                    "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '" + name
                            + "' and not active");
            Thread.sleep(20);
        }
    }
}
