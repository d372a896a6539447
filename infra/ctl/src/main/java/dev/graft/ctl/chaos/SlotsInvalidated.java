package dev.graft.ctl.chaos;

import java.io.IOException;
import java.sql.SQLException;

/** PostgreSQL removes log that replication slots still need, because its limit on what they may hold is far too small. */
record SlotsInvalidated() implements Fault {
    private static final String MUCH_LOG =
            "select pg_logical_emit_message(false, 'made-up', repeat('x', 1000000)) from generate_series(1, 64)";
    private static final String LOST =
            "select bool_or(wal_status = 'lost') from pg_replication_slots where slot_name = 'graft_legacy'";

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        stack.kill(Victim.CONNECT);
        configure(stack, "alter system set max_slot_wal_keep_size = '1MB'");
        stack.execute("legacy", MUCH_LOG);
        stack.await("no slot was invalidated", () -> {
            stack.execute("legacy", "select pg_switch_wal()");
            stack.execute("legacy", "checkpoint");
            return stack.isTrue("legacy", LOST);
        });
        configure(stack, "alter system reset max_slot_wal_keep_size");
        stack.revive(Victim.CONNECT);
        new Loss(stack).recover("graft_legacy was invalidated");
    }

    private static void configure(ChaosStack stack, String change) throws SQLException {
        stack.execute("legacy", change);
        stack.execute("legacy", "select pg_reload_conf()");
    }

    @Override
    public String toString() {
        return "replication slots invalidated by PostgreSQL, and recovered from";
    }
}
