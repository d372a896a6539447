package dev.graft.analytics.migration;

import dev.graft.analytics.store.ClosingTable;
import dev.graft.cdc.quarkus.intake.Progress;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Closes days that are over, once a minute, when all that the topics hold has taken effect. */
@ApplicationScoped
class Closing {

    private static final Logger LOG = Logger.getLogger(Closing.class);

    private final Pipeline pipeline;
    private final Progress progress;
    private final Duration grace;

    Closing(Pipeline pipeline, Progress progress, ClosingSettings settings) {
        this.pipeline = pipeline;
        this.progress = progress;
        this.grace = settings.closingGrace();
        if (grace.isNegative()) {
            throw new IllegalArgumentException("graft.analytics.closing-grace is negative: " + grace);
        }
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeEachMinute() {
        if (!progress.isCaughtUp()) {
            return;
        }
        try {
            close(Instant.now());
        } catch (SQLException e) {
            LOG.warnf("Days cannot be closed, SQLSTATE %s; trying again in a minute", e.getSQLState());
        }
    }

    private void close(Instant now) throws SQLException {
        int closed = pipeline.betweenBatches(connection -> new ClosingTable(connection).close(now.minus(grace)));
        if (closed > 0) {
            LOG.infof("Days were closed: specialists=%d", closed);
        }
    }
}
