package dev.graft.ctl.chaos;

import dev.graft.stack.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Somebody holds a table of a service in ACCESS EXCLUSIVE mode: nobody else can even read it. */
record DatabaseLocked(Service service, Duration time) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws SQLException, InterruptedException {
        try (Connection connection = stack.connect(service);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table live.ledger in access exclusive mode");
            Thread.sleep(time);
            connection.rollback();
        }
    }

    @Override
    public String toString() {
        return "%s database locked (ACCESS EXCLUSIVE on live.ledger) for %d s"
                .formatted(service.database(), time.toSeconds());
    }
}
