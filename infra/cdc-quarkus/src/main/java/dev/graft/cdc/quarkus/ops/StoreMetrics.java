package dev.graft.cdc.quarkus.ops;

import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What the service's own database shows: the slot that its outbox leaves by, and the records in quarantine. */
@ApplicationScoped
public class StoreMetrics {

    private static final Logger LOG = Logger.getLogger(StoreMetrics.class);

    private static final String SLOTS = """
            select slot_name, coalesce(wal_status, 'lost'),
              coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint
            from pg_replication_slots
            where database = current_database()
            """;

    private static final String QUARANTINE =
            "select source_table, code, count(*) from live.quarantine group by source_table, code";

    private final DataSource dataSource;
    private final MultiGauge heldGauge;
    private final MultiGauge statusGauge;
    private final MultiGauge quarantineGauge;

    StoreMetrics(ControlSchema control, MeterRegistry registry) {
        this.dataSource = control.dataSource();
        this.heldGauge = MultiGauge.builder("graft.slot.held")
                .description("Write-ahead log that PostgreSQL keeps for the slot")
                .baseUnit("bytes")
                .register(registry);
        this.statusGauge = MultiGauge.builder("graft.slot.status")
                .description("1 for the slot's wal_status")
                .register(registry);
        this.quarantineGauge = MultiGauge.builder("graft.quarantine.records")
                .description("Records that wait in quarantine")
                .register(registry);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try (Connection connection = dataSource.getConnection()) {
            showSlots(connection);
            showQuarantine(connection);
        } catch (SQLException e) {
            LOG.warnf("Slots and quarantine cannot be measured, SQLSTATE %s", e.getSQLState());
        }
    }

    private void showSlots(Connection connection) throws SQLException {
        List<MultiGauge.Row<?>> heldRows = new ArrayList<>();
        List<MultiGauge.Row<?>> statusRows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SLOTS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String slot = row.getString(1);
                statusRows.add(MultiGauge.Row.of(Tags.of("slot", slot, "wal_status", row.getString(2)), 1));
                heldRows.add(MultiGauge.Row.of(Tags.of("slot", slot), row.getLong(3)));
            }
        }
        heldGauge.register(heldRows, true);
        statusGauge.register(statusRows, true);
    }

    private void showQuarantine(Connection connection) throws SQLException {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUARANTINE);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(MultiGauge.Row.of(
                        Tags.of("table", row.getString(1), "code", row.getString(2)), row.getLong(3)));
            }
        }
        quarantineGauge.register(rows, true);
    }
}
