package dev.graft.analytics.activity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Forgets keys that no application will try again, in small bites. */
@ApplicationScoped
class OldKeys {

    private static final Logger LOG = Logger.getLogger(OldKeys.class);
    private static final int BITE = 5_000;

    private final AcceptedRequests requests;
    private final ActivitySettings settings;

    OldKeys(AcceptedRequests requests, ActivitySettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try {
            while (requests.forget(settings.keysKept(), BITE) == BITE) {
                LOG.debugf("Forgot %d keys", BITE);
            }
        } catch (SQLException e) {
            LOG.warnf("Old idempotency keys could not be forgotten, the next hour tries again: %s", e.getSQLState());
        }
    }
}
