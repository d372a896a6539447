package dev.graft.analytics.activity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.graft.cdc.quarkus.http.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Bounds how often one address, and everybody together, may post; of this process alone. */
@ApplicationScoped
class RateLimit {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> clients;
    private final Bucket total;

    RateLimit(ActivitySettings settings) {
        ActivitySettings.Limit client = settings.client();
        this.clients = Caffeine.newBuilder()
                .maximumSize(client.addresses())
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(address -> bucket(client.requestsPerSecond(), client.burst()));
        this.total =
                bucket(settings.total().requestsPerSecond(), settings.total().burst());
    }

    private static Bucket bucket(long perSecond, long burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /**
     * Lets a request pass.
     *
     * @throws ProblemException 429 with the time after which it would pass
     */
    void admit(String address) {
        take(clients.get(address), "This address sends too many requests");
        take(total, "Too many requests are sent here");
    }

    private static void take(Bucket bucket, String refusal) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.tooManyRequests(refusal, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
