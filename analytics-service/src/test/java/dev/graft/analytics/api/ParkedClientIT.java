package dev.graft.analytics.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.graft.analytics.api.Completeness.Parked;
import dev.graft.analytics.api.Completeness.Unknown;
import dev.graft.analytics.store.Span;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedClientIT {

    private static final Span MARCH = new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    /** Longer than the busiest machine needs. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final List<String> questions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch finished = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        finished.countDown();
        server.stop(0);
    }

    @Test
    void oneDayMoreIsAskedForOnEitherSide() {
        answer(200, "{\"count\": 3}");
        assertThat(client().ofDoctor("u 1&x", MARCH).join()).isEqualTo(Parked.of(3));
        assertThat(questions)
                .containsExactly("/appointments/parked/count?legacyDoctorId=u+1%26x&from=2026-02-28&to=2026-04-01");
    }

    @Test
    void theSameQuestionIsNotAskedTwiceAtOnce() {
        answer(200, "{\"count\": 3}");
        ParkedClient client = client();
        client.ofClinic("c-1", MARCH).join();
        long start = System.nanoTime();
        assertThat(client.ofClinic("c-1", MARCH).join()).isEqualTo(Parked.of(3));
        assumeTrue(System.nanoTime() - start < 1_000_000_000L, "this machine is too busy to ask twice within 2 s");
        assertThat(questions).hasSize(1);
    }

    @Test
    void whatIsNoCountIsNotKnown() {
        answer(503, "{\"count\": 3}");
        assertThat(client().ofDoctor("u-1", MARCH).join()).isEqualTo(Parked.unknown(Unknown.NO_COUNT));
    }

    @Test
    void whatIsNoJsonIsNotKnown() {
        answer(200, "<html>");
        assertThat(client().ofDoctor("u-1", MARCH).join()).isEqualTo(Parked.unknown(Unknown.NO_COUNT));
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsNotWaitedFor() {
        server.createContext("/", exchange -> {
            try {
                finished.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(client(Duration.ofMillis(200)).ofDoctor("u-1", MARCH).join())
                .isEqualTo(Parked.unknown(Unknown.NO_ANSWER));
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        ParkedClient client = new ParkedClient(Optional.empty(), new ObjectMapper(), PATIENT);
        assertThat(client.ofDoctor("u-1", MARCH).join()).isEqualTo(Parked.unknown(Unknown.NOT_CONFIGURED));
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> {
            questions.add(exchange.getRequestURI().toString());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private ParkedClient client() {
        return client(PATIENT);
    }

    private ParkedClient client(Duration limit) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new ParkedClient(Optional.of(address), new ObjectMapper(), limit);
    }
}
