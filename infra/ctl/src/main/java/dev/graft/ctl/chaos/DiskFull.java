package dev.graft.ctl.chaos;

import dev.graft.stack.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** The ledger of patient-service lies on a small file system that is full for a while. */
record DiskFull(Duration time) implements Fault {
    private static final Service SERVICE = Service.PATIENT;
    private static final String NOTICED = "SQLSTATE 53100";
    private static final int ROWS = 20_000;
    private static final long MEGABYTE = 1_048_576;

    @Override
    public Optional<String> hindrance() {
        return SmallDisk.hindrance();
    }

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        Path folder = stack.settings().state().path().resolve("small");
        // Rows that were replaced leave room inside the table: it would not have to grow.
        stack.execute(SERVICE.database(), "vacuum full live.ledger");
        try (SmallDisk disk = SmallDisk.mount(folder, 8 + 2 * ledgerBytes(stack) / MEGABYTE)) {
            Path data = disk.folder("data");
            stack.execute(SERVICE.database(), "create tablespace graft_small location '" + data + "'");
            stack.execute(SERVICE.database(), "alter table live.ledger set tablespace graft_small");
            try {
                fill(stack, disk);
            } finally {
                disk.drain();
                stack.execute(SERVICE.database(), "alter table live.ledger set tablespace pg_default");
                stack.execute(SERVICE.database(), "drop tablespace graft_small");
            }
        }
    }

    private void fill(ChaosStack stack, SmallDisk disk) throws IOException, SQLException, InterruptedException {
        LogWatch log = new LogWatch(stack.log(Victim.of(SERVICE)));
        disk.fill();
        replaceRows(stack);
        stack.await("nobody noticed that the disk was full", () -> log.says(NOTICED));
        Thread.sleep(time);
    }

    private static long ledgerBytes(ChaosStack stack) throws SQLException {
        try (Connection connection = stack.connect(SERVICE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_table_size('live.ledger')")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** So many rows at once that the table must grow. */
    private static void replaceRows(ChaosStack stack) throws SQLException {
        OwnRows own = new OwnRows("fault-full", ROWS);
        try (Connection legacy = stack.connect("legacy")) {
            legacy.setAutoCommit(false);
            own.delete(legacy);
            own.copy(legacy, 0, ROWS);
            legacy.commit();
        }
    }

    @Override
    public String toString() {
        return "%s database's disk full for %d s".formatted(SERVICE.database(), time.toSeconds());
    }
}
