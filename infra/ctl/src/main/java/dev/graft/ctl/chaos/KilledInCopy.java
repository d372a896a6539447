package dev.graft.ctl.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Connect dies while a COPY is half done, and again while it reads what that COPY has committed. */
record KilledInCopy(int rows) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        OwnRows own = new OwnRows("fault-copy", rows);
        try (Connection legacy = stack.connect("legacy")) {
            legacy.setAutoCommit(false);
            own.delete(legacy);
            CopyIn copy = own.copyHalf(legacy);
            stack.kill(Victim.CONNECT);
            stack.revive(Victim.CONNECT);
            own.copyRest(copy);
            legacy.commit();
        }
        new Capture(stack).awaitAlive();
        stack.kill(Victim.CONNECT);
        stack.revive(Victim.CONNECT);
    }

    @Override
    public String toString() {
        return "connect killed (-9) during a COPY of %,d rows, and again while reading it".formatted(rows);
    }
}
