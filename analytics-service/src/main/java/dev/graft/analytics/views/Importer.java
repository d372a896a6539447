package dev.graft.analytics.views;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.topics.NotWrittenException;
import dev.graft.cdc.quarkus.topics.TopicWriter;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Imports on a schedule and on demand; a Redis or a broker that is away stops nothing else, and is asked again. */
@ApplicationScoped
class Importer {

    private static final Logger LOG = Logger.getLogger(Importer.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Optional<ViewsImport> views;
    private final ViewsMetrics metrics;
    private final Clock clock = Clock.systemUTC();
    private volatile boolean away;

    /** The client is only asked for when it is configured: without an address it cannot be made. */
    Importer(
            Instance<Redis> redis,
            @ConfigProperty(name = "quarkus.redis.hosts") Optional<String> hosts,
            TopicWriter topics,
            ViewsSettings settings,
            ViewsMetrics metrics) {
        this.views = hosts.filter(text -> !text.isBlank()).map(text -> new ViewsImport(redis.get(), topics, settings));
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (views.isPresent()) {
            metrics.register();
            return;
        }
        LOG.info("View counters are not imported: quarkus.redis.hosts names no Redis");
    }

    @Scheduled(every = "${graft.analytics.views.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void importCurrentDays() throws InterruptedException {
        if (views.isEmpty()) {
            return;
        }
        try {
            run(views.get(), Days.current(today()), ViewsImport.Extent.CHANGED);
            if (away) {
                LOG.info("View counters are imported again");
            }
            away = false;
        } catch (RedisAwayException | NotWrittenException e) {
            warn(e);
        }
    }

    /** Says it once; the metric counts each time. */
    private void warn(Exception e) {
        if (!away) {
            LOG.warnf("View counters cannot be imported for now, the next schedule tries again: %s", e.getMessage());
        }
        away = true;
    }

    /**
     * Imports these days, whether they changed or not.
     *
     * @throws ProblemException 409 when no Redis is configured, 503 when it or the broker is away
     */
    ImportAnswer importDays(Days days) throws InterruptedException {
        ViewsImport configured = views.orElseThrow(() ->
                ProblemException.conflict("View counters are not imported here: quarkus.redis.hosts names no Redis"));
        try {
            return run(configured, days, ViewsImport.Extent.ALL);
        } catch (RedisAwayException | NotWrittenException e) {
            throw ProblemException.unavailable(
                    "The import broke off, ask again for the same days: " + e.getMessage(), AGAIN);
        }
    }

    private ImportAnswer run(ViewsImport configured, Days days, ViewsImport.Extent extent)
            throws RedisAwayException, NotWrittenException, InterruptedException {
        try {
            Tally tally = configured.run(days, extent, today());
            ImportAnswer answer = tally.answer(days);
            metrics.imported(tally, answer, Instant.now(clock));
            return answer;
        } catch (RedisAwayException e) {
            metrics.failed(ViewsMetrics.Failure.REDIS_AWAY);
            throw e;
        } catch (NotWrittenException e) {
            metrics.failed(ViewsMetrics.Failure.KAFKA_AWAY);
            throw e;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
