package dev.graft.cdc.quarkus.ops;

import dev.graft.cdc.Disposition;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import dev.graft.cdc.quarkus.pipeline.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the ledger as one consistent picture. */
@ApplicationScoped
public class LedgerReport {

    private static final String COUNTS = """
            select source_table, clinic_id, disposition, reason, count(*)
            from live.ledger
            where disposition is not null
            group by source_table, clinic_id, disposition, reason
            order by source_table, clinic_id nulls last
            """;

    private static final String CHECKSUMS = """
            select source_table, sum(('x' || substr(md5(legacy_key), 1, 16))::bit(64)::bigint::numeric)::text
            from live.ledger
            where disposition <> 'GONE'
            group by source_table
            """;

    private static final String STRAYS = """
            select source_table, count(*)
            from live.quarantine q
            left join control.discards d using (topic_id, partition, record_offset)
            where q.legacy_key is null and d.topic_id is null
            group by source_table
            """;

    private final DataSource dataSource;
    private final List<SourceTable> owned;
    private final String service;

    LedgerReport(
            ControlSchema control,
            Migration migration,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = control.dataSource();
        this.owned = migration.sources().stream().filter(SourceTable::owned).toList();
        this.service = service;
    }

    /** The report, read in one snapshot. */
    DispositionReport read() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                List<LedgerCount> counts = counts(connection);
                Map<String, String> checksums = byTable(connection, CHECKSUMS);
                Map<String, String> strays = byTable(connection, STRAYS);
                return new DispositionReport(
                        service,
                        owned.stream()
                                .map(table -> table(table, counts, checksums, strays))
                                .toList());
            } finally {
                connection.rollback();
            }
        }
    }

    private static DispositionReport.Table table(
            SourceTable source, List<LedgerCount> all, Map<String, String> checksums, Map<String, String> strays) {
        String table = source.name();
        List<LedgerCount> counts =
                all.stream().filter(count -> count.table().equals(table)).toList();
        return new DispositionReport.Table(
                table,
                source.schema(),
                LedgerCount.byKind(counts),
                LedgerCount.byReason(counts),
                Long.parseLong(strays.getOrDefault(table, "0")),
                checksums.getOrDefault(table, "0"),
                clinics(counts));
    }

    private static List<DispositionReport.Clinic> clinics(List<LedgerCount> counts) {
        Map<String, List<LedgerCount>> byClinic = new LinkedHashMap<>();
        counts.forEach(count -> byClinic.computeIfAbsent(count.clinic(), any -> new ArrayList<>())
                .add(count));
        return byClinic.entrySet().stream()
                .map(entry -> new DispositionReport.Clinic(
                        entry.getKey(), LedgerCount.byKind(entry.getValue()), LedgerCount.byReason(entry.getValue())))
                .toList();
    }

    private static List<LedgerCount> counts(Connection connection) throws SQLException {
        List<LedgerCount> counts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COUNTS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.add(new LedgerCount(
                        row.getString(1),
                        row.getString(2),
                        Disposition.Kind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getLong(5)));
            }
        }
        return counts;
    }

    private static Map<String, String> byTable(Connection connection, String sql) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                values.put(row.getString(1), row.getString(2));
            }
        }
        return values;
    }
}
