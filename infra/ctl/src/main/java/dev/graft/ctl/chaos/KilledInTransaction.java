package dev.graft.ctl.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Connect dies while a transaction is open that has written already and goes on writing afterwards. */
record KilledInTransaction(int rows) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        OwnRows own = new OwnRows("fault-open", rows);
        try (Connection legacy = stack.connect("legacy")) {
            legacy.setAutoCommit(false);
            own.delete(legacy);
            own.copy(legacy, 0, rows / 2);
            new Capture(stack).awaitAlive();
            stack.kill(Victim.CONNECT);
            own.copy(legacy, rows / 2, rows);
            stack.revive(Victim.CONNECT);
            new Capture(stack).awaitAlive();
            legacy.commit();
        }
    }

    @Override
    public String toString() {
        return "connect killed (-9) with a transaction of %,d rows open".formatted(rows);
    }
}
