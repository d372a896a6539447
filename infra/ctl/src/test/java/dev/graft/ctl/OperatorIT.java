package dev.graft.ctl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.cdc.StableId;
import dev.graft.stack.Checkout;
import dev.graft.stack.FreePorts;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators type and what services answer, on the sample clinics with three records that cannot be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SECRET = "Made Up Secret Name";

    private final HttpClient http = HttpClient.newHttpClient();

    private Path folder;
    private StackAddresses addresses;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        folder = state;
        var up = CommandLineRun.of(folder, ports(), "up", "--detach");
        assertThat(up.exitCode()).as(up.err()).isZero();
        addresses = home().stack().addresses();
        assertThat(up.out())
                .endsWith("Analytics: %s/profile/analytics/%s%n"
                        .formatted(addresses.service(Service.ANALYTICS), StableId.of("clinic", "users", "u-1")));
        spoil();
        await().atMost(LIMIT)
                .until(() -> run("quarantine", "list").out().lines().count() == 6);
    }

    private static Map<String, String> ports() {
        var free = new FreePorts();
        Map<String, String> environment = new HashMap<>();
        for (String part : List.of(
                "POSTGRES", "KAFKA", "KAFKA_CONTROLLER", "CONNECT", "DOCTOR", "PATIENT", "APPOINTMENT", "ANALYTICS")) {
            environment.put("GRAFT_PORT_" + part, Integer.toString(free.next()));
        }
        return environment;
    }

    /** Two rows whose last record cannot be read, and a record without a key. */
    private void spoil() {
        Map<String, Object> settings = Map.of("bootstrap.servers", addresses.kafkaBootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            String topic = "legacy.clinic.patients";
            producer.send(new ProducerRecord<>(topic, "{\"id\":\"p-1\"}", "{\"after\": \"" + SECRET));
            producer.send(new ProducerRecord<>(topic, "{\"id\":\"p-2\"}", "{\"op\":\"u\",\"after\":{\"id\":\"p-2\"}}"));
            producer.send(new ProducerRecord<>(topic, "{\"other\":1,\"id\":\"p-3\"}", "{}"));
        }
    }

    @AfterAll
    void stop() {
        assertThat(run("down").exitCode()).isZero();
        http.close();
    }

    @Test
    @Order(1)
    void statusCountsWhatIsQuarantinedAndNamesTheNextCommand() {
        var status = run("status", "--wait");
        assertThat(status.exitCode()).as(status.out()).isZero();
        assertThat(status.out())
                .startsWith("Balanced: ")
                .contains("patients: 2 rows wait: COLUMN_MISSING 1, MALFORMED_JSON 1")
                .contains("patients: 1 records have a key that cannot be read")
                .endsWith("Next: ./graft quarantine list\n");
    }

    @Test
    @Order(2)
    void listAndShowTellThePlaceOfTheFaultAndNoValue() {
        var list = run("quarantine", "list", "--table", "patients", "--code", "MALFORMED_JSON");
        assertThat(list.out()).contains("p-1", "MALFORMED_JSON").doesNotContain("p-2", SECRET);
        var shown = run("quarantine", "show", id("p-1"));
        assertThat(shown.out())
                .contains("legacy.clinic.patients partition", "Next: mend the row", "quarantine retry " + id("p-1"))
                .doesNotContain(SECRET);
        assertThat(run("quarantine", "list", "--json").out()).contains("\"key\" : \"p-1\"", "\"key\" : null");
    }

    @Test
    @Order(3)
    void aPayloadTakesTheRevealTokenAndIsRecorded() throws Exception {
        String path = "/ops/quarantine/%s/payload".formatted(number(id("p-1")));
        assertThat(get(Service.PATIENT, path, operatorToken()).statusCode()).isEqualTo(401);
        var payload = get(Service.PATIENT, path, token(new StateDirectory(folder).revealToken()));
        assertThat(payload.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(run("quarantine", "show", id("p-1"), "--payload").out())
                .contains(SECRET)
                .doesNotContain("graft.fence");
        assertThat(run("operations").out())
                .contains("quarantine reveal record " + number(id("p-1")), "DONE", "The payload was shown")
                .contains("GET " + path, "REFUSED", "That is not the reveal token")
                .doesNotContain(SECRET);
    }

    @Test
    @Order(4)
    void aDiscardIsExcludedFromTheModelAndCanBeTakenBack() throws Exception {
        String id = id("p-2");
        assertThat(run("quarantine", "discard", id).out()).isEqualTo(id + ": 1 record discarded%n".formatted());
        assertThat(disposition("p-2")).isEqualTo("EXCLUDED DISCARDED");
        assertThat(run("quarantine", "list").out()).doesNotContain("p-2");
        assertThat(run("quarantine", "list", "--discarded").out())
                .contains("p-2", "Next: ./graft quarantine restore " + id);
        assertThat(run("quarantine", "retry", id).err())
                .startsWith("graft: patient-service: There is no record")
                .hasLineCount(1);

        assertThat(run("quarantine", "restore", id).out()).contains("0 settled, 1 in quarantine again");
        assertThat(disposition("p-2")).isEqualTo("QUARANTINED COLUMN_MISSING");
    }

    @Test
    @Order(5)
    void aRetryGoesThroughTheOrdinaryPath() throws Exception {
        assertThat(run("quarantine", "retry", id("p-1")).out()).contains("0 settled, 1 still in quarantine");
        String row = ask("legacy", "select row_to_json(p) from clinic.patients p where id = 'p-1'");
        String mended = "{\"op\":\"u\",\"after\":%s}".formatted(row).replace("'", "''");
        execute(
                "patient",
                "update live.quarantine set record_value = convert_to('%s', 'UTF8') where legacy_key = 'p-1'"
                        .formatted(mended));
        assertThat(run("quarantine", "retry", "--table", "patients", "--code", "MALFORMED_JSON")
                        .out())
                .isEqualTo("patient-service: 1 record driven again: 1 settled, 0 still in quarantine%n".formatted());
        assertThat(disposition("p-1")).isEqualTo("MIGRATED");
        assertThat(ask("patient", "select count(*) from live.clinic_patients where legacy_id = 'p-1'"))
                .isEqualTo("1");
    }

    @Test
    @Order(6)
    void operationsTellsWhoDidWhat() {
        var operations = run("operations", "--json");
        assertThat(operations.exitCode()).isZero();
        assertThat(operations.out())
                .contains("\"actor\" : \"" + Caller.name() + "\"")
                .contains("\"operation\" : \"quarantine discard\"", "\"outcome\" : \"DONE\"")
                .contains("\"subject\" : \"table patients, code MALFORMED_JSON\"");
        assertThat(run("operations", "--limit", "1").out()).hasLineCount(2);
    }

    @Test
    @Order(7)
    void nothingThatMatchesIsAnAnswerOfNo() {
        var none = run("quarantine", "discard", "--code", "EMPTY_VALUE");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("no record matches").hasLineCount(1);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("a page of nothing", 400, "/ops/quarantine?limit=0", "1 to 1000"),
                arguments("a page of everything", 400, "/ops/operations?limit=1001", "1 to 1000"),
                arguments("a page of a person", 400, "/patients?limit=-1", "1 to 1000"),
                arguments("a page that nobody gave", 400, "/ops/quarantine?after=x", "'after'"),
                arguments("a page of words", 400, "/ops/operations?after=d29yZHM", "'after'"),
                arguments("a page of other things", 400, "/patients?after=d29yZHM", "'after'"),
                arguments("a record that is not there", 404, "/ops/quarantine/999999", "no record 999999"),
                arguments("a record that is no number", 404, "/ops/quarantine/p-1", "nothing at this address"),
                arguments(
                        "a patient that is not there",
                        404,
                        "/patients/00000000-0000-0000-0000-000000000000",
                        "There is no"),
                arguments("an address that is not there", 404, "/ops/nothing", "nothing at this address"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    @Order(8)
    void aReadThatCannotBeAnsweredIsAProblem(String why, int status, String path, String detail) throws Exception {
        requireProblem(get(Service.PATIENT, path, null), status, detail);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                arguments("nobody", 401, null, null, "This takes the operator token"),
                arguments("a guess", 401, "x".repeat(43), null, "That is not the operator token"),
                arguments("a page of somebody else's", 403, "right", "http://evil.example", "another origin"),
                arguments("a page without an origin", 403, "right", "null", "another origin"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    @Order(9)
    void aStrangerChangesNothing(String who, int status, @Nullable String token, @Nullable String origin, String detail)
            throws Exception {
        HttpRequest.Builder request = request(
                        Service.PATIENT,
                        "/ops/quarantine/discard?all=true",
                        "right".equals(token) ? operatorToken() : token)
                .POST(BodyPublishers.noBody());
        if (origin != null) {
            request.header("Origin", origin);
        }
        var answer = http.send(request.header("Graft-Actor", "stranger").build(), BodyHandlers.ofString());
        requireProblem(answer, status, detail);
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
        assertThat(run("quarantine", "list", "--discarded").out()).isEqualTo("No discarded record.\n");
        assertThat(run("operations", "--limit", "1").out())
                .contains("stranger", "POST /ops/quarantine/discard", "REFUSED");
    }

    @Test
    @Order(10)
    void aTokenThatIsWrittenAnewCountsAtOnce() throws Exception {
        String before = operatorToken();
        Files.writeString(new StateDirectory(folder).operatorToken(), "made-up-".repeat(6));
        assertThat(run("quarantine", "retry", "--table", "patients").exitCode()).isZero();
        var answer = http.send(
                request(Service.PATIENT, "/ops/quarantine/retry?all=true", before)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    @Order(11)
    void watchShowsPictureAfterPictureUntilCtrlC() throws Exception {
        Path output = folder.resolve("watch.out");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dgraft.root=" + System.getProperty("graft.root"),
                        "dev.graft.ctl.Graft",
                        "status",
                        "--watch=1s")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("GRAFT_HOME", folder.toString());
        Process watch = builder.start();
        await().atMost(LIMIT).until(() -> Files.readString(output, UTF_8).split("Legacy tables", -1).length > 2);
        new ProcessBuilder("kill", "-INT", Long.toString(watch.pid())).start().waitFor();
        assertThat(watch.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(watch.exitValue()).isEqualTo(130);
        assertThat(Files.readString(output, UTF_8))
                .contains("Ctrl-C ends", "quarantined")
                .doesNotContain("\u001b", "Exception");
    }

    @Test
    @Order(12)
    void aServiceThatIsAwayIsToldOf() {
        home().stack().processes().stream()
                .filter(process -> process.name().equals("doctor"))
                .flatMap(process -> process.pid().flatMap(ProcessHandle::of).stream())
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
        var list = run("quarantine", "list");
        assertThat(list.exitCode()).isEqualTo(3);
        assertThat(list.err()).contains("graft: doctor-service does not answer").hasLineCount(1);
        assertThat(list.out()).contains("p-2");
    }

    private static void requireProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"type\":\"about:blank\"", detail);
    }

    private HttpResponse<String> get(Service service, String path, @Nullable String token)
            throws IOException, InterruptedException {
        return http.send(request(service, path, token).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Service service, String path, @Nullable String token) {
        URI address = addresses.service(service).resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private String operatorToken() throws IOException {
        return token(new StateDirectory(folder).operatorToken());
    }

    private static String token(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /** The id under which a row's record is kept. */
    private String id(String key) {
        return run("quarantine", "list")
                .out()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length > 2 && cells[2].equals(key))
                .map(cells -> cells[0])
                .findFirst()
                .orElseThrow();
    }

    private static String number(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private String disposition(String key) throws SQLException {
        return ask(
                "patient",
                "select concat_ws(' ', disposition, reason) from live.ledger where legacy_key = '%s'".formatted(key));
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(addresses.jdbcUrl(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(addresses.jdbcUrl(database));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        }
    }

    private Home home() {
        return new Home(Checkout.current(), new StateDirectory(folder), Map.of());
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder, Map.of(), arguments);
    }
}
