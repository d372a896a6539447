package dev.graft.analytics.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.activity.AcceptedRequests.Claim;
import dev.graft.analytics.model.ViewKind;
import dev.graft.analytics.model.ViewSource;
import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AcceptedRequestsIT {

    @Test
    void aKeyStandsForItsBatchUntilItIsForgotten() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            AcceptedRequests requests = new AcceptedRequests(new ControlSchema(database.dataSource()));
            assertThat(requests.claim(batch("k-1", 1))).isEqualTo(Claim.FIRST);
            assertThat(requests.claim(batch("k-1", 1))).isEqualTo(Claim.REPEATED);
            assertThat(requests.claim(batch("k-1", 2))).isEqualTo(Claim.TAKEN);
            assertThat(requests.claim(batch("k-1", 1))).isEqualTo(Claim.REPEATED);
            requests.claim(batch("k-2", 1));
            requests.claim(batch("k-3", 1));
            statement.execute(
                    "update control.activity_requests set accepted_at = now() - interval '8 days' where idempotency_key <> 'k-3'");

            assertThat(requests.forget(Duration.ofDays(7), 1)).isEqualTo(1);
            assertThat(requests.forget(Duration.ofDays(7), 5)).isEqualTo(1);
            assertThat(requests.forget(Duration.ofDays(7), 5)).isZero();
            assertThat(requests.claim(batch("k-3", 1))).isEqualTo(Claim.REPEATED);
            assertThat(requests.claim(batch("k-1", 2))).isEqualTo(Claim.FIRST);
        }
    }

    private static Batch batch(String key, int views) {
        return new Batch(
                IdempotencyKey.of(key),
                List.of(new PostedEvent(
                        new UUID(0, 1),
                        ViewKind.CONTACT,
                        ViewSource.DIRECT,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        views)));
    }
}
