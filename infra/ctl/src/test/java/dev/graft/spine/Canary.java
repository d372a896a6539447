package dev.graft.spine;

import dev.graft.stack.Service;
import dev.graft.stack.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Law 9, asked of every stack that a test started, when it stops: no personal value of its legacy database stands in a log,
 * a metric or an error body. What it cannot see: values that were gone from the legacy database by then, values shorter than
 * eight characters or of one plain word (a name like "Late" is in every log), and values that were encoded.
 */
final class Canary {

    private static final int SHORTEST = 8;

    /** Enough of a long text to know it by: whoever quotes it may cut it. */
    private static final int LONGEST = 60;

    private static final String PERSONAL = """
            select unnest(array[name, email, phone, license_number]) from clinic.users
            union
            select unnest(array[name, email, phone, notes]) from clinic.patients
            union
            select unnest(array[reason, notes]) from clinic.appointments
            union
            select unnest(array[name, contact, problem]) from marketplace.consultation_requests
            union
            select unnest(array[client_name, contact]) from marketplace.orders
            union
            select comment from marketplace.reviews
            """;

    private static final List<String> QUESTIONS = List.of(
            "/q/metrics",
            "/nowhere/%s",
            "/patients/%s",
            "/patients?clinicId=%s&limit=%s",
            "/patients?legacyId=%s&next=%s",
            "/persons/%s",
            "/doctors/%s",
            "/doctors?next=%s",
            "/appointments/%s",
            "/appointments?limit=%s",
            "/appointments/parked?next=%s",
            "/clinics/%s");

    private final Set<String> values;
    private final Map<String, String> texts = new TreeMap<>();

    Canary(Set<String> values) {
        this.values =
                values.stream().filter(Canary::isTelling).map(Canary::start).collect(Collectors.toSet());
    }

    /** Asks the legacy database for its personal values, and each service for its metrics and for errors of every kind. */
    static Canary of(StackSettings settings) throws InterruptedException {
        Canary canary = new Canary(personalValues(settings));
        for (Service service : Service.values()) {
            canary.question(settings.addresses().service(service));
        }
        return canary;
    }

    /** Takes the logs of all processes; to be asked when they have ended. */
    Canary withLogs(StackSettings settings) {
        try (Stream<Path> logs = Files.list(settings.state().log("any").getParent())) {
            logs.forEach(log -> read(log.getFileName().toString(), log));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Canary with(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /** Throws {@link AssertionError} that says where a value stands, and around it what the text says. */
    void requireSilence() {
        List<String> leaks = texts.entrySet().stream()
                .flatMap(text -> values.stream()
                        .filter(value -> text.getValue().contains(value))
                        .map(value -> "%s tells \"%s\"".formatted(text.getKey(), value)))
                .toList();
        if (!leaks.isEmpty()) {
            throw new AssertionError("Law 9: personal values leaked %d times:%n%s"
                    .formatted(
                            leaks.size(),
                            leaks.stream().limit(20).collect(Collectors.joining(System.lineSeparator()))));
        }
    }

    private static boolean isTelling(String value) {
        return value.length() >= SHORTEST && !value.matches("\\p{L}*|__debezium_unavailable_value");
    }

    private static String start(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    private static Set<String> personalValues(StackSettings settings) {
        Set<String> values = new TreeSet<>();
        try (Connection legacy =
                        DriverManager.getConnection(settings.addresses().legacyJdbcUrl());
                Statement statement = legacy.createStatement();
                ResultSet rows = statement.executeQuery(PERSONAL)) {
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            return values;
        }
    }

    /** A service that does not answer has nothing to tell but its log. */
    private void question(URI service) throws InterruptedException {
        String value =
                values.stream().filter(each -> each.contains("@")).findFirst().orElse("nobody@posta.am");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String question : QUESTIONS) {
                URI address = service.resolve(question.replace("%s", URLEncoder.encode(value, StandardCharsets.UTF_8)));
                HttpResponse<String> answer =
                        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() >= 400 || question.equals("/q/metrics")) {
                    with(service.getPort() + question, answer.body());
                }
            }
        } catch (ConnectException away) {
            texts.remove(service.getPort() + "/q/metrics");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String name, Path log) {
        try {
            with(name, Files.readString(log, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }
}
