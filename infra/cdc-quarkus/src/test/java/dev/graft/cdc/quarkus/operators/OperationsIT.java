package dev.graft.cdc.quarkus.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsIT {
    private static final Actor ANNA = new Actor("anna@ops-1");

    private TestDatabase database;
    private Operations operations;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        operations = new Operations(new ControlSchema(database.dataSource()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theStartIsKeptBeforeTheWorkAndTheEndAfterIt() throws SQLException {
        operations.record(ANNA, "quarantine retry", "users u-1", () -> {
            assertThat(journal()).isEqualTo("anna@ops-1, quarantine retry, users u-1, f");
            return Result.told("1 record retried");
        });
        assertThat(journal()).isEqualTo("anna@ops-1, quarantine retry, users u-1, t, DONE, 1 record retried");
    }

    @Test
    void aRefusalKeepsItsReason() {
        assertThatThrownBy(() -> operations.record(ANNA, "quarantine retry", "users u-1", () -> {
                    throw ProblemException.notFound("There is no such record");
                }))
                .isInstanceOf(ProblemException.class);
        assertThat(journal()).endsWith("t, REFUSED, There is no such record");
    }

    @Test
    void aFailureKeepsItsKindAndNoWordOfItsMessage() {
        assertThatThrownBy(() -> operations.record(ANNA, "quarantine retry", "users u-1", () -> {
                    throw new SQLException("Key (name)=(Made Up) exists");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(journal()).endsWith("t, FAILED, SQLException");
    }

    @Test
    void whoIsTurnedAwayStandsInTheJournal() {
        operations.refused(ANNA, "POST /ops/quarantine/retry", ProblemException.unauthorized("That is not the token"));
        assertThat(journal()).isEqualTo("anna@ops-1, POST /ops/quarantine/retry, , t, REFUSED, That is not the token");
    }

    private String journal() {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select concat_ws(', ', actor, operation, subject, finished_at is not null, outcome, result) from control.operations")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
