package dev.graft.ctl.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * One statement on the legacy tables; done twice it leaves what it leaves done once.
 *
 * @param sql with a question mark for each parameter
 */
record Write(String sql, List<Object> parameters) {

    Write {
        parameters = List.copyOf(parameters);
    }

    static Write of(String sql, Object... parameters) {
        return new Write(sql, List.of(parameters));
    }

    void on(Connection legacy) throws SQLException {
        try (PreparedStatement statement = legacy.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.execute();
        }
    }
}
