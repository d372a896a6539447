package dev.graft.ctl.chaos;

import java.io.IOException;
import java.sql.SQLException;

/** The replication slot of the legacy database is dropped while Connect is away: what is written then reaches nobody. */
record SlotDropped() implements Fault {
    private static final String SLOT = "graft_legacy";

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        stack.kill(Victim.CONNECT);
        stack.await("the slot stayed in use", () -> stack.isTrue("legacy", """
                        select not active from pg_replication_slots where slot_name = 'graft_legacy'
                        """));
        stack.execute("legacy", "select pg_drop_replication_slot('%s')".formatted(SLOT));
        Thread.sleep(1_000);
        stack.revive(Victim.CONNECT);
        new Loss(stack).recover("its replication slot %s is gone".formatted(SLOT));
    }

    @Override
    public String toString() {
        return "replication slot graft_legacy dropped, and recovered from";
    }
}
