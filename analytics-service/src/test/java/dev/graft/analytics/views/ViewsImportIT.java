package dev.graft.analytics.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.running.RealBroker;
import dev.graft.analytics.running.RealRedis;
import dev.graft.analytics.running.RunningService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service beside a real Redis and a real broker. Each test has profiles of its own. */
class ViewsImportIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static RealRedis redis;
    private static RealBroker broker;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        redis = RealRedis.start(folder);
        broker = RealBroker.start(Files.createDirectory(folder.resolve("broker")));
        service = new RunningService(
                folder,
                broker,
                Map.of(
                        "QUARKUS_REDIS_HOSTS", redis.address(),
                        "GRAFT_ANALYTICS_VIEWS_EVERY", "1s",
                        "GRAFT_ANALYTICS_VIEWS_PAGE_SIZE", "7",
                        "GRAFT_ANALYTICS_VIEWS_LIMIT", "5s"));
        service.sql("""
                insert into live.specialist_profile (id, legacy_user_id, profile_id, zone)
                values ('00000000-0000-5000-8000-000000000001', 'u-1', 'p-1', 'UTC');
                insert into live.marketplace_profiles (legacy_id, user_id) values ('p-1', 'u-1')
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        try (RealRedis lastly = redis;
                RealBroker then = broker;
                RunningService first = service) {
            assertThat(lastly == null || then != null).isTrue();
        }
    }

    @Test
    void aHashBecomesARowInAbsoluteNumbersAndIsSentAgainOnlyWhenItChanged() throws Exception {
        String key = "views:profile:p-1:" + TODAY;
        redis.run("HSET", key, "catalog", "12", "search", "3");
        broker.await(ViewRecord.TOPIC, 1, record -> id(record).contains(":p-1:"));
        awaitTwoImports();
        redis.run("HINCRBY", key, "direct", "2");
        List<ConsumerRecord<byte[], byte[]>> records =
                broker.await(ViewRecord.TOPIC, 2, record -> id(record).contains(":p-1:"));
        awaitTwoImports();

        assertThat(rows("p-1"))
                .containsExactly(
                        row("profile", "PROFILE", "p-1", TODAY, "12", "3", "0"),
                        row("profile", "PROFILE", "p-1", TODAY, "12", "3", "2"));
        assertThat(records)
                .extracting(ConsumerRecord::partition)
                .containsOnly(records.getFirst().partition());
        assertThat(id(records.getFirst())).isEqualTo("{\"id\":\"profile:p-1:%s\"}".formatted(TODAY));

        awaitAnswer(
                "select profile_views || ' ' || (sources ->> 'direct') from live.specialist_analytics_daily", "17 2");
        service.operate("/ops/views/import?from=%1$s&to=%1$s".formatted(TODAY));
        broker.await(ViewRecord.TOPIC, 3, record -> id(record).contains(":p-1:"));
        awaitConsumed();
        awaitAnswer(
                "select profile_views || ' ' || (sources ->> 'direct') from live.specialist_analytics_daily", "17 2");
    }

    @Test
    void yesterdayAndTheDaysAroundItAreReadWhateverTheZoneAndOlderOnesOnDemand() throws Exception {
        for (int days = -2; days <= 1; days++) {
            redis.run("HSET", "views:contact:p-2:" + TODAY.plusDays(days), "direct", "1");
        }
        redis.run("HSET", "views:contact:p-2:" + TODAY.minusDays(20), "direct", "5");
        broker.await(ViewRecord.TOPIC, 4, record -> id(record).contains(":p-2:"));
        awaitTwoImports();
        assertThat(rows("p-2")).hasSize(4);

        String path = "/ops/views/import?from=%s&to=%s".formatted(TODAY.minusDays(30), TODAY.minusDays(10));
        for (int time = 1; time <= 2; time++) {
            HttpResponse<String> answer = service.operate(path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"keysRead\":1,\"recordsSent\":1");
        }
        assertThat(rows("p-2"))
                .filteredOn(row -> row.contains(TODAY.minusDays(20).toString()))
                .hasSize(2)
                .containsOnly(row("contact", "CONTACT", "p-2", TODAY.minusDays(20), "0", "0", "5"));
        assertThat(service.ask(
                        "select operation || ', ' || subject || ', ' || outcome from control.operations limit 1"))
                .isEqualTo("views import, %s to %s, DONE".formatted(TODAY.minusDays(30), TODAY.minusDays(10)));
    }

    @Test
    void aMalformedFieldPassesThroughIntoTheQuarantineAndARepairedOneLeavesIt() throws Exception {
        redis.run("HSET", "views:profile:p-3:" + TODAY, "catalog", "many", "Search", "1", "kind", "OTHER");
        broker.await(ViewRecord.TOPIC, 1, record -> id(record).contains(":p-3:"));
        assertThat(rows("p-3"))
                .singleElement()
                .asString()
                .contains(
                        "\"kind\":\"PROFILE\"",
                        "\"catalog\":\"many\"",
                        "\"search\":\"0\"",
                        "\"Search\":\"1\"",
                        "\"field:kind\":\"OTHER\"");
        String quarantined =
                "select coalesce(string_agg(code, ','), 'none') from live.quarantine where legacy_key like '%:p-3:%'";
        awaitAnswer(quarantined, "COLUMN_UNREADABLE");

        redis.run("DEL", "views:profile:p-3:" + TODAY);
        redis.run("HSET", "views:profile:p-3:" + TODAY, "catalog", "4");
        awaitAnswer(quarantined, "none");
        awaitAnswer("select catalog from live.counted_views where profile_id = 'p-3'", "4");
    }

    @Test
    void aKeyThatIsNoneIsRefusedByReasonAndNeverNamed() throws Exception {
        LocalDate future = TODAY.plusDays(3);
        redis.run("HSET", "views:profile:anna-at-home:" + future, "catalog", "1");
        redis.run("HSET", "views:profile:anna-at-home:2026-13-45", "catalog", "1");
        redis.run("HSET", "views:contact::" + TODAY, "catalog", "1");
        redis.run("HSET", "views:anna-at-home", "catalog", "1");
        redis.run("HSET", "views:orders:p-4:" + TODAY, "catalog", "1");
        redis.run("SET", "views:profile:p-4:" + TODAY, "12");
        for (int field = 0; field < 700; field++) {
            redis.run("HSET", "views:contact:p-4:" + TODAY, "field-" + field, "1");
        }
        String answer = service.operate("/ops/views/import?from=%1$s&to=%1$s".formatted(TODAY))
                .body();

        assertThat(answer)
                .contains("\"DATE_IN_FUTURE\",\"key\":\"views:profile:…:" + future)
                .contains("\"DATE_UNREADABLE\",\"key\":\"views:profile:…:2026-13-45")
                .contains("\"PROFILE_UNREADABLE\",\"key\":\"views:contact:…:" + TODAY)
                .contains("\"KEY_UNREADABLE\",\"key\":\"views:…")
                .contains("\"KIND_UNKNOWN\",\"key\":\"views:…")
                .contains("\"NOT_A_HASH\",\"key\":\"views:profile:…:" + TODAY)
                .contains("\"TOO_LARGE\",\"key\":\"views:contact:…:" + TODAY)
                .contains("\"keysRefused\":7")
                .doesNotContain("anna");
        assertThat(service.metric("graft_views_refused_keys{reason=\"DATE_UNREADABLE\""))
                .isEqualTo(1);
        assertThat(rows("p-4")).isEmpty();
    }

    @Test
    void aRedisThatIsAwayStopsNothingAndIsAskedAgain() throws Exception {
        redis.run("HSET", "views:profile:p-5:" + TODAY, "catalog", "1");
        broker.await(ViewRecord.TOPIC, 1, record -> id(record).contains(":p-5:"));
        long warnings = warnings();
        double failed = service.metric(failures());
        redis.pause();
        try {
            Awaitility.await().atMost(LIMIT).until(() -> service.metric(failures()) >= failed + 2);
            assertThat(service.isReady()).isTrue();
            assertThat(service.operate("/ops/views/import?from=%1$s&to=%1$s".formatted(TODAY)))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .satisfies(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent());
        } finally {
            redis.resume();
        }
        redis.run("HSET", "views:profile:p-5:" + TODAY, "catalog", "2");
        broker.await(ViewRecord.TOPIC, 2, record -> id(record).contains(":p-5:"));
        assertThat(warnings()).isEqualTo(warnings + 1);
    }

    @Test
    void aRangeThatIsNoneIsRefused() throws Exception {
        assertThat(service.operate("/ops/views/import?from=2026-02-01&to=2026-01-01")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.operate("/ops/views/import?from=2024-01-01&to=2026-01-01")
                        .body())
                .contains("at most 400 days");
        assertThat(service.operate("/ops/views/import?from=yesterday").body()).contains("'from' takes a day");
        assertThat(service.post("/ops/views/import?from=2026-01-01&to=2026-01-02", "")
                        .statusCode())
                .isEqualTo(401);
    }

    private static void awaitAnswer(String question, String answer) {
        Awaitility.await(question).atMost(LIMIT).until(() -> service.ask(question), answer::equals);
    }

    /** All that is on the topic has taken effect. */
    private static void awaitConsumed() {
        int records = broker.records(ViewRecord.TOPIC).size();
        Awaitility.await()
                .atMost(LIMIT)
                .until(() ->
                        Long.parseLong(service.ask("select sum(next_offset) from live.consumed_position where topic = '"
                                        + ViewRecord.TOPIC + "'"))
                                >= records);
    }

    private static long warnings() throws IOException {
        return service.log()
                .lines()
                .filter(line -> line.contains("cannot be imported for now"))
                .count();
    }

    private static String failures() {
        return "graft_views_imports_total{outcome=\"REDIS_AWAY\"";
    }

    private static void awaitTwoImports() throws Exception {
        String done = "graft_views_imports_total{outcome=\"DONE\"";
        double before = service.metric(done);
        Awaitility.await().atMost(LIMIT).until(() -> service.metric(done) >= before + 2);
    }

    private static List<String> rows(String profile) {
        return broker.records(ViewRecord.TOPIC).stream()
                .filter(record -> id(record).contains(":" + profile + ":"))
                .map(record -> RealBroker.text(record.value()))
                .toList();
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return RealBroker.text(record.key());
    }

    private static String row(String spelling, String kind, String profile, LocalDate date, String... counts) {
        return """
                {"op":"r","after":{"id":"%1$s:%3$s:%4$s","kind":"%2$s","profile_id":"%3$s","date":"%4$s",\
                "catalog":"%5$s","search":"%6$s","direct":"%7$s"}}""".formatted(spelling, kind, profile, date, counts[0], counts[1], counts[2]);
    }
}
