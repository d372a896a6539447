package dev.graft.analytics.store;

import dev.graft.cdc.quarkus.ops.EntityCounts;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many specialists there are, and days with figures. */
@ApplicationScoped
class AnalyticsCounts implements EntityCounts {

    private static final String COUNT = """
            select
              (select count(*) from live.specialist_profile) as specialists,
              (select count(*) from live.specialist_analytics_daily) as "specialistDays",
              (select count(*) from live.specialist_appointments_daily) as "specialistClinicDays"
            """;

    private final AgroalDataSource dataSource;

    AnalyticsCounts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Map<String, Long> count() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            while (row.next()) {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    counts.put(row.getMetaData().getColumnLabel(column), row.getLong(column));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("The figures cannot be counted: " + e.getSQLState(), e);
        }
    }
}
