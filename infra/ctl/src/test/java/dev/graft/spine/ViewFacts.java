package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The views that a history counted and posted. No legacy table holds them: the auditor takes them as the service has them.
 *
 * @param counted the last count of each day, its three sources as text
 * @param posted the events, whatever the number of their arrivals
 */
record ViewFacts(Map<String, String> counted, Set<String> posted) {

    static ViewFacts of(List<LegacyChange> history) {
        Map<String, String> counted = new LinkedHashMap<>();
        Set<String> posted = new HashSet<>();
        for (LegacyChange change : history) {
            if (change instanceof LegacyChange.Counted count) {
                counted.put(
                        count.kind() + " " + count.profile() + " " + count.date(),
                        count.bySource().get("catalog") + " "
                                + count.bySource().get("search") + " "
                                + count.bySource().get("direct"));
            } else if (change instanceof LegacyChange.Posted event) {
                posted.add(event.key() + " " + event.kind() + " " + event.source() + " " + event.views());
            }
        }
        return new ViewFacts(counted, posted);
    }

    void requireKeptIn(DataSource analytics) throws SQLException {
        Map<String, String> kept = new LinkedHashMap<>();
        ask(analytics, """
                select concat_ws(' ', kind, profile_id, date), concat_ws(' ', catalog, search, direct) from live.counted_views
                """, kept);
        assertThat(kept).isEqualTo(counted);
        Map<String, String> events = new LinkedHashMap<>();
        ask(analytics, "select concat_ws(' ', id, kind, source, views), '' from live.activity", events);
        assertThat(events.keySet()).isEqualTo(posted);
    }

    private static void ask(DataSource database, String sql, Map<String, String> answers) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                assertThat(answers.put(row.getString(1), row.getString(2))).isNull();
            }
        }
    }
}
