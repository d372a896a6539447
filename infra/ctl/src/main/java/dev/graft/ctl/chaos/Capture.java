package dev.graft.ctl.chaos;

import java.io.IOException;
import java.sql.SQLException;

/** Looks at the capture of the legacy tables from the outside: at its replication slot. */
record Capture(ChaosStack stack) {
    private static final String ALIVE =
            "select exists (select from pg_replication_slots where slot_name = 'graft_legacy' and active)";

    /** Waits until the connector reads from its slot. */
    void awaitAlive() throws IOException, SQLException, InterruptedException {
        stack.await("legacy-clinic did not read its slot", () -> stack.isTrue("legacy", ALIVE));
    }
}
