package dev.graft.analytics.migration;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A history of a small world in which everything moves, and an order in which its topics are read. */
final class RandomHistory {

    private static final int CHANGES = 120;
    private static final List<String> USERS = List.of("u-1", "u-2", "u-3");
    private static final List<String> PROFILES = List.of("s-1", "s-2", "s-3", "s-4");
    private static final List<String> CLINICS = List.of("c-1", "c-2");
    private static final List<String> PERSONS = List.of("p-1", "p-2", "p-3");
    private static final List<String> KINDS = List.of("PROFILE", "CONTACT");
    private static final List<String> SOURCES = List.of("CATALOG", "SEARCH", "DIRECT");
    private static final List<String> STATUSES =
            List.of("PENDING", "CONFIRMED", "COMPLETED", "CANCELLED", "NO_SHOW", "UNKNOWN");
    private static final List<String> ZONES = List.of(
            "Asia/Yerevan", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "UTC", "Asia/Nowhere-9", "");

    /** Clocks go forward in Berlin on the second of these days. */
    private static final Instant START = Instant.parse("2026-03-28T00:00:00Z");

    private final Random random;

    RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** Writes the history to the topics. */
    void tell(Stage stage) {
        for (int i = 0; i < CHANGES; i++) {
            change(stage);
        }
    }

    private void change(Stage stage) {
        String number = Integer.toString(random.nextInt(6));
        switch (random.nextInt(16)) {
            case 0 -> stage.clinic(any(CLINICS), any(ZONES));
            case 1 -> stage.clinicGone(any(CLINICS));
            case 2, 3 -> stage.doctor(any(USERS));
            case 4 -> stage.doctorGone(any(USERS));
            case 5 -> stage.profile(any(PROFILES), orNull(any(USERS)), any(ZONES), orNull(moment()));
            case 6 -> move(stage, random.nextInt(3));
            case 7 -> stage.profiles.change(any(PROFILES), null);
            case 8 -> stage.request("r-" + number, orNull(any(PROFILES)), orNull(moment()));
            case 9 -> stage.order("o-" + number, any(PROFILES), moment());
            case 10 -> stage.review("v-" + number, any(PROFILES), moment());
            case 11 -> topicOfFacts(stage).change(List.of("r-", "o-", "v-").get(random.nextInt(3)) + number, null);
            case 12 -> stage.views(any(KINDS), any(PROFILES), date(), count(), count(), count());
            case 13 ->
                stage.activity("e-" + number, any(USERS), any(KINDS), any(SOURCES), moment(), 1 + random.nextInt(9));
            case 14 -> appointment(stage, "a-" + number);
            default -> stage.appointmentGone("a-" + number);
        }
    }

    /** Each of these profiles tends to have the same user: it goes to another time zone and nothing else. */
    private void move(Stage stage, int profile) {
        stage.profile(PROFILES.get(profile), USERS.get(profile), any(ZONES), "2026-01-01T00:00:00Z");
    }

    private Topic topicOfFacts(Stage stage) {
        return List.of(stage.requests, stage.orders, stage.reviews).get(random.nextInt(3));
    }

    private void appointment(Stage stage, String id) {
        stage.appointment(
                id,
                any(CLINICS),
                any(USERS),
                any(PERSONS),
                orNull(moment()),
                orNull(Integer.toString(random.nextInt(90) - 20)),
                any(STATUSES),
                orNull("12.50"),
                orNull(moment()));
    }

    /** Reads the topics in some order, in batches of some sizes, and all of it twice; looks now and then. */
    void readInSomeOrder(Stage stage, Look look) throws SQLException {
        while (stage.topics().stream().anyMatch(topic -> !topic.isConsumed())) {
            Topic topic = any(stage.topics());
            if (!topic.isConsumed()) {
                stage.run(topic, 1 + random.nextInt(Math.min(5, topic.waiting())));
                if (random.nextInt(4) == 0) {
                    look.at(stage);
                }
            }
        }
        stage.rewind();
        stage.run();
    }

    private String moment() {
        return START.plus(random.nextInt(4 * 24 * 4) * 15L, ChronoUnit.MINUTES).toString();
    }

    private String date() {
        return "2026-03-" + (28 + random.nextInt(3));
    }

    private String count() {
        return Integer.toString(random.nextInt(3));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private @Nullable String orNull(String text) {
        return random.nextInt(8) == 0 ? null : text;
    }

    /** What is to be true between any two batches. */
    @FunctionalInterface
    interface Look {
        void at(Stage stage) throws SQLException;
    }
}
