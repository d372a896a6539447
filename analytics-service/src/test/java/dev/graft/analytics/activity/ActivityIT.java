package dev.graft.analytics.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.running.RealBroker;
import dev.graft.analytics.running.RunningService;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged service beside a real broker, without any Redis. */
class ActivityIT {

    private static final String KNOWN = "00000000-0000-5000-8000-000000000001";
    private static final String UNKNOWN = "00000000-0000-5000-8000-000000000002";
    private static final String COUNTED = "00000000-0000-5000-8000-000000000003";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.now();

    @TempDir
    static Path folder;

    private static RealBroker broker;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        broker = RealBroker.start(Files.createDirectory(folder.resolve("broker")));
        service = new RunningService(
                folder,
                broker,
                Map.of(
                        "GRAFT_ANALYTICS_ACTIVITY_CLIENT_BURST", "60",
                        "GRAFT_ANALYTICS_ACTIVITY_CLIENT_REQUESTS_PER_SECOND", "30"));
        service.sql("insert into live.specialist_profile (id, legacy_user_id, zone) values ('%s', 'u-1', 'UTC')"
                .formatted(KNOWN));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        broker.close();
    }

    @Test
    void withoutARedisTheServiceIsReadyAndSaysOnceThatNothingIsImported() throws Exception {
        assertThat(service.isReady()).isTrue();
        assertThat(service.log().lines().filter(line -> line.contains("View counters are not imported")))
                .hasSize(1);
        assertThat(service.operate("/ops/views/import?from=2026-01-01&to=2026-01-02")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aBatchThatIsPostedTwiceHasOneSetOfEventIds() throws Exception {
        String body = body(event(KNOWN, NOW, "1"), event(KNOWN, NOW, "7"));
        String again = body.replace(",\"", " ,\n \"");
        assertThat(post("twice", body).body()).isEqualTo("{\"accepted\":2}");
        assertThat(post("twice", again).statusCode()).isEqualTo(202);

        List<ConsumerRecord<byte[], byte[]>> records = records("twice", 2, 4);
        assertThat(records).hasSize(4);
        assertThat(records.stream().map(record -> RealBroker.text(record.key())).distinct())
                .hasSize(2);
        ConsumerRecord<byte[], byte[]> record = records.getFirst();
        assertThat(RealBroker.text(record.headers().lastHeader("id").value())).isEqualTo(RealBroker.text(record.key()));
        assertThat(RealBroker.text(record.headers().lastHeader("revision").value()))
                .isEqualTo("1");
        assertThat(RealBroker.text(record.headers().lastHeader("eventType").value()))
                .isEqualTo("activity");
        assertThat(records).extracting(each -> RealBroker.text(each.value())).contains("""
                {"id":"%s","specialistId":"%s","kind":"PROFILE","source":"SEARCH","occurredAt":"%s","views":1}""".formatted(
                        ids("twice", body).getFirst(), KNOWN, NOW));
    }

    @Test
    void whatIsPostedThreeTimesCountsOnceInTheFiguresOfItsDay() throws Exception {
        service.sql(
                "insert into live.specialist_profile (id, legacy_user_id, zone) values ('%s', 'u-3', 'Asia/Yerevan')"
                        .formatted(COUNTED));
        Instant lateEvening =
                NOW.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3)).plus(Duration.ofHours(21));
        String body = body(event(COUNTED, lateEvening, "5"), event(COUNTED, lateEvening, "2"));
        for (int time = 1; time <= 3; time++) {
            assertThat(post("count", body).statusCode()).isEqualTo(202);
        }
        post("count more", body(event(COUNTED, lateEvening, "10")));
        String figures = "select concat_ws(' ', date, profile_views, contact_views, sources ->> 'search') "
                + "from live.specialist_analytics_daily where specialist_id = '%s'".formatted(COUNTED);
        String nextDayInYerevan =
                lateEvening.plus(Duration.ofHours(4)).toString().substring(0, 10);
        Awaitility.await().atMost(LIMIT).until(() -> service.ask(figures), (nextDayInYerevan + " 17 0 17")::equals);
        awaitConsumed();
        assertThat(service.ask(figures)).isEqualTo(nextDayInYerevan + " 17 0 17");
        assertThat(service.ask("select count(*) from live.activity where specialist_id = '%s'".formatted(COUNTED)))
                .isEqualTo("3");
    }

    @Test
    void aKeyThatStandsForAnotherBatchIsRefused() throws Exception {
        String body = body(event(KNOWN, NOW, "1"));
        assertThat(post("other", body).statusCode()).isEqualTo(202);
        HttpResponse<String> refused = post("other", body(event(KNOWN, NOW, "2")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).startsWith("""
                {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"The Idempotency-Key stands""");
    }

    @Test
    void ofTwoBatchesUnderOneKeyAtTheSameTimeOneIsTaken() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> posts = IntStream.rangeClosed(1, 8)
                    .<Callable<HttpResponse<String>>>mapToObj(views ->
                            () -> post("race", body(event(KNOWN, NOW, Integer.toString(views)))))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> each : threads.invokeAll(posts)) {
                statuses.add(each.get().statusCode());
            }
            assertThat(statuses).containsOnly(202, 422).containsOnlyOnce(202);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    an unknown specialist      | ID00-0002 | PROFILE | SEARCH |      0 | 1       | 422 | events[1].specialistId names no specialist
                    a specialist that is no id | anna      | PROFILE | SEARCH |      0 | 1       | 422 | events[1].specialistId takes a UUID
                    a date in the future       | ID00-0001 | PROFILE | SEARCH |    600 | 1       | 422 | events[1].occurredAt lies in the future
                    a date of the far future   | ID00-0001 | PROFILE | SEARCH | 9e+9   | 1       | 422 | events[1].occurredAt takes a time
                    a date long ago            | ID00-0001 | PROFILE | SEARCH | -3110400 | 1     | 422 | events[1].occurredAt lies more than 840 hours ago
                    a negative count           | ID00-0001 | PROFILE | SEARCH |      0 | -1      | 422 | events[1].views takes a whole number
                    no view                    | ID00-0001 | PROFILE | SEARCH |      0 | 0       | 422 | events[1].views takes a whole number
                    too many views             | ID00-0001 | PROFILE | SEARCH |      0 | 1001    | 422 | events[1].views takes a whole number
                    a number no int holds      | ID00-0001 | PROFILE | SEARCH |      0 | 1e99    | 422 | events[1].views takes a whole number
                    half a view                | ID00-0001 | PROFILE | SEARCH |      0 | 0.5     | 422 | events[1].views takes a whole number
                    an unknown kind            | ID00-0001 | ORDER   | SEARCH |      0 | 1       | 422 | events[1].kind takes one of [PROFILE, CONTACT]
                    an unknown source          | ID00-0001 | PROFILE | anna   |      0 | 1       | 422 | events[1].source takes one of
                    a field nobody knows       | ID00-0001 | PROFILE | SEARCH |      0 | 1,"x":1 | 422 | events[1].* has a field
                    a field twice              | ID00-0001 | PROFILE | SEARCH |      0 | 1,"views":1 | 400 | names a field twice
                    no JSON                    | ID00-0001 | PROFILE | SEARCH |      0 | }       | 400 | not JSON
                    """)
    void aBatchWithABadEventIsRefusedWholeByIndexAndFieldWithoutTheValue(
            String why, String id, String kind, String source, String seconds, String views, int status, String reason)
            throws Exception {
        String time = seconds.contains("e")
                ? "9e+9"
                : NOW.plusSeconds(Long.parseLong(seconds)).toString();
        String bad = "{\"specialistId\":\"%s\",\"kind\":\"%s\",\"source\":\"%s\",\"occurredAt\":\"%s\",\"views\":%s}"
                .formatted(id.replace("ID00-", "00000000-0000-5000-8000-00000000"), kind, source, time, views);
        HttpResponse<String> answer = post("bad " + why, body(event(KNOWN, NOW, "1"), bad));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(reason).doesNotContain("anna", UNKNOWN, "1001", "ORDER");
        assertThat(service.ask("select count(*) from control.activity_requests where idempotency_key like 'bad%'"))
                .isEqualTo("0");
    }

    @Test
    void aRequestThatIsNoneIsRefused() throws Exception {
        String body = body(event(KNOWN, NOW, "1"));
        assertThat(service.post("/activity", body).body()).contains("Idempotency-Key takes 1 to 200");
        assertThat(post("x".repeat(201), body).statusCode()).isEqualTo(400);
        assertThat(post("none", "").statusCode()).isEqualTo(400);
        assertThat(post("none", "{\"events\":{}}").statusCode()).isEqualTo(400);
        assertThat(post("none", "{\"events\":[]}").statusCode()).isEqualTo(422);
        assertThat(post("none", "{\"events\":[1]}").body()).contains("events[0].specialistId");
        assertThat(post("none", body("1".repeat(600_000))).statusCode()).isEqualTo(413);
        String many = body(IntStream.range(0, 1001).mapToObj(i -> "1").toArray(String[]::new));
        assertThat(post("none", many).body()).contains("from 1 to 1000 events");
    }

    @Test
    void theLargestBatchIsTaken() throws Exception {
        String[] events = IntStream.range(0, 1000)
                .mapToObj(i -> event(KNOWN, NOW.minusSeconds(i), "1000"))
                .toArray(String[]::new);
        assertThat(post("largest", body(events)).body()).isEqualTo("{\"accepted\":1000}");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        String last = "";
        for (int request = 0; request < 2000 && last.isEmpty(); request++) {
            HttpResponse<String> answer = post("often", "{}");
            if (answer.statusCode() == 429) {
                last = answer.headers().firstValue("Retry-After").orElse("none");
            }
        }
        assertThat(last).isEqualTo("1");
        Thread.sleep(Duration.ofSeconds(2));
    }

    @Test
    void whileTheBrokerIsAwayNothingIsTakenAndTheSameKeyIsTakenLater() throws Exception {
        String body = body(event(KNOWN, NOW, "3"));
        broker.pause();
        HttpResponse<String> away;
        try {
            away = post("away", body);
        } finally {
            broker.resume();
        }
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(away.body()).contains("with the same key again");
        assertThat(post("away", body).statusCode()).isEqualTo(202);
        Set<String> ids = new HashSet<>(ids("away", body));
        broker.await(ActivityRecords.TOPIC, 1, record -> ids.contains(RealBroker.text(record.key())));
    }

    private static void awaitConsumed() {
        int records = broker.records(ActivityRecords.TOPIC).size();
        Awaitility.await()
                .atMost(LIMIT)
                .until(() ->
                        Long.parseLong(service.ask("select sum(next_offset) from live.consumed_position where topic = '"
                                        + ActivityRecords.TOPIC + "'"))
                                >= records);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String key, int events, int records) throws Exception {
        Set<String> ids = new HashSet<>(ids(key, body(event(KNOWN, NOW, "1"), event(KNOWN, NOW, "7"))));
        assertThat(ids).hasSize(events);
        return broker.await(ActivityRecords.TOPIC, records, record -> ids.contains(RealBroker.text(record.key())));
    }

    private static List<String> ids(String key, String body) {
        Batch batch = new Batch(IdempotencyKey.of(key), ActivityBody.read(body.getBytes()));
        return ActivityRecords.of(batch).stream()
                .map(record -> RealBroker.text(record.key()))
                .toList();
    }

    private static HttpResponse<String> post(String key, String body) throws Exception {
        return service.post("/activity", body, IdempotencyKey.HEADER, key);
    }

    private static String body(String... events) {
        return List.of(events).stream().collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }

    private static String event(String specialist, Instant time, String views) {
        return "{\"specialistId\":\"%s\",\"kind\":\"PROFILE\",\"source\":\"SEARCH\",\"occurredAt\":\"%s\",\"views\":%s}"
                .formatted(specialist, time, views);
    }
}
