package dev.graft.analytics.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.graft.analytics.api.Completeness.Parked;
import dev.graft.analytics.api.Completeness.Unknown;
import dev.graft.analytics.store.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks appointment-service how many appointments wait. The answer may be 2 s old; a service that does not answer costs 500 ms. */
@ApplicationScoped
public class ParkedClient {

    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final Duration AGE = Duration.ofSeconds(2);
    private static final int MOST_QUESTIONS = 10_000;

    private final Optional<URI> service;
    private final ObjectMapper json;
    private final Duration limit;
    private final HttpClient client;
    private final AsyncCache<String, Parked> answers = Caffeine.newBuilder()
            .expireAfterWrite(AGE)
            .maximumSize(MOST_QUESTIONS)
            .buildAsync();

    @Inject
    public ParkedClient(AnalyticsSettings settings, ObjectMapper json) {
        this(settings.appointmentsUrl(), json, LIMIT);
    }

    ParkedClient(Optional<URI> service, ObjectMapper json, Duration limit) {
        this.service = service;
        this.json = json;
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build();
    }

    /** Those that name the doctor with this legacy id and start in the span, or a day before or after it. */
    CompletableFuture<Parked> ofDoctor(String legacyDoctorId, Span span) {
        return ask("legacyDoctorId=" + encoded(legacyDoctorId), span);
    }

    /** Those of the clinic with this legacy id that start in the span, or a day before or after it. */
    CompletableFuture<Parked> ofClinic(String clinicId, Span span) {
        return ask("clinicId=" + encoded(clinicId), span);
    }

    private CompletableFuture<Parked> ask(String whose, Span span) {
        if (service.isEmpty()) {
            return CompletableFuture.completedFuture(Parked.unknown(Unknown.NOT_CONFIGURED));
        }
        String question = "/appointments/parked/count?%s&from=%s&to=%s"
                .formatted(whose, span.from().minusDays(1), span.to().plusDays(1));
        URI address = URI.create(service.get().toString().replaceAll("/+$", "") + question);
        return answers.get(question, (ignored, executor) -> ask(address));
    }

    private CompletableFuture<Parked> ask(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(limit).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> failure == null ? read(response) : Parked.unknown(Unknown.NO_ANSWER));
    }

    private Parked read(HttpResponse<String> response) {
        return response.statusCode() == 200 ? counted(response.body()) : Parked.unknown(Unknown.NO_COUNT);
    }

    private Parked counted(String body) {
        try {
            JsonNode count = json.readTree(body).path("count");
            return count.isIntegralNumber() ? Parked.of(count.longValue()) : Parked.unknown(Unknown.NO_COUNT);
        } catch (JsonProcessingException e) {
            return Parked.unknown(Unknown.NO_COUNT);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
