package dev.graft.analytics.activity;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.topics.NotWrittenException;
import dev.graft.cdc.quarkus.topics.TopicWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes a batch in: all of its events, or none. */
@ApplicationScoped
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final KnownSpecialists specialists;
    private final AcceptedRequests requests;
    private final TopicWriter topics;
    private final ActivitySettings settings;
    private final ActivityMetrics metrics;
    private final Clock clock = Clock.systemUTC();

    Reception(
            KnownSpecialists specialists,
            AcceptedRequests requests,
            TopicWriter topics,
            ActivitySettings settings,
            ActivityMetrics metrics) {
        this.specialists = specialists;
        this.requests = requests;
        this.topics = topics;
        this.settings = settings;
        this.metrics = metrics;
    }

    /**
     * Checks the batch and writes it to its topic; returns once every replica has it.
     *
     * @throws ProblemException 422 for what cannot be counted or a key of another batch, 503 when a part is away
     */
    void take(Batch batch) throws InterruptedException {
        try {
            Faults.refuse(faults(batch.events()));
            AcceptedRequests.Claim claim = requests.claim(batch);
            if (claim == AcceptedRequests.Claim.TAKEN) {
                throw ProblemException.unprocessable(
                        "The %s stands for another batch: take a new key for each batch, and the same key only to repeat it"
                                .formatted(IdempotencyKey.HEADER));
            }
            // A repeated batch is sent again: whether its first attempt reached the topic, nobody knows.
            topics.write(ActivityRecords.of(batch));
            metrics.accepted(batch.events().size(), claim == AcceptedRequests.Claim.REPEATED);
        } catch (NotWrittenException e) {
            LOG.warnf("Activity could not be taken: %s", e.getMessage());
            throw away();
        } catch (SQLException e) {
            LOG.warnf("Activity could not be taken: the database answers %s", e.getSQLState());
            throw away();
        }
    }

    private static ProblemException away() {
        return ProblemException.unavailable(
                "A part of this service is away: send the same batch with the same key again", AGAIN);
    }

    private List<Fault> faults(List<PostedEvent> events) throws SQLException {
        Instant now = Instant.now(clock);
        Instant latest = now.plus(settings.maxAhead());
        Instant earliest = now.minus(settings.maxAge());
        Set<UUID> unknown = specialists.unknown(
                events.stream().map(PostedEvent::specialistId).collect(Collectors.toSet()));
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            PostedEvent event = events.get(index);
            if (unknown.contains(event.specialistId())) {
                faults.add(new Fault(index, "specialistId", "names no specialist that is known here"));
            }
            if (event.occurredAt().isAfter(latest)) {
                faults.add(new Fault(index, "occurredAt", "lies in the future"));
            }
            if (event.occurredAt().isBefore(earliest)) {
                faults.add(new Fault(
                        index,
                        "occurredAt",
                        "lies more than %d hours ago"
                                .formatted(settings.maxAge().toHours())));
            }
        }
        return faults;
    }
}
