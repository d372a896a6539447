package dev.graft.bench.analytics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Made-up appointments in the order in which they were booked, over four hundred days: a doctor has about five a day, each
 * up to sixty days after its booking, so that those who arrive together are of many days. One in a hundred or so lacks
 * something, as old data does. The same seed gives the same ones.
 *
 * @param seed any number
 * @param count how many
 */
record Bookings(long seed, int count) {
    private static final Instant FIRST = Instant.parse("2025-01-01T05:00:00Z");
    private static final Duration ALL_DAYS = Duration.ofDays(400);
    private static final int A_DOCTORS = 2_000;
    private static final int DOCTORS_A_CLINIC = 10;
    private static final int FEWEST = 3;
    private static final List<Integer> MINUTES = List.of(15, 20, 30, 30, 30, 45, 60);
    private static final List<String> STATUSES =
            List.of("COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "CONFIRMED", "PENDING", "CANCELLED", "NO_SHOW");

    /** What clinics say of their zone: most of them are where the clinics are, one names none, one a place beyond. */
    private static final List<String> ZONES = List.of(
            "Asia/Yerevan",
            "Asia/Yerevan",
            "Europe/Berlin",
            "Asia/Yerevan",
            "Mars/Olympus_Mons",
            "Asia/Yerevan",
            "America/New_York",
            "");

    int doctors() {
        return Math.max(FEWEST, count / A_DOCTORS);
    }

    int clinics() {
        return Math.max(FEWEST, doctors() / DOCTORS_A_CLINIC);
    }

    private int persons() {
        return Math.max(1, count * 2 / 5);
    }

    static String clinic(int number) {
        return "c-" + number;
    }

    static String zone(int clinic) {
        return ZONES.get(clinic % ZONES.size());
    }

    UUID clinicId(int number) {
        return id(number, 1);
    }

    UUID specialist(int doctor) {
        return id(doctor, 2);
    }

    Booking get(int number) {
        int doctor = pick(number, 3, doctors());
        boolean elsewhere = pick(number, 4, 100) < 3;
        int clinic = (elsewhere ? doctor + 1 : doctor) % clinics();
        Instant created = FIRST.plusMillis(ALL_DAYS.toMillis() / count * number);
        return new Booking(
                id(number, 5),
                number,
                clinic(clinic),
                doctor,
                specialist(doctor),
                id(pick(number, 6, persons()), 7),
                lacking(number, 8) ? null : start(number, created),
                minutes(number),
                STATUSES.get(pick(number, 10, STATUSES.size())),
                pick(number, 11, 100) < 20 ? null : BigDecimal.valueOf(500_000L + 50_000L * pick(number, 12, 50), 2),
                lacking(number, 13) ? null : created);
    }

    /** Booked more often for soon than for late; on a quarter of an hour. */
    private Instant start(int number, Instant created) {
        int reach = 1 + pick(number, 14, 60);
        Duration ahead = Duration.ofMinutes(15L * (4 + pick(number, 15, reach * 96)));
        return Instant.ofEpochSecond((created.getEpochSecond() + ahead.toSeconds()) / 900 * 900);
    }

    private @Nullable Integer minutes(int number) {
        if (lacking(number, 9)) {
            return null;
        }
        return pick(number, 16, 1_000) == 0 ? -30 : MINUTES.get(pick(number, 17, MINUTES.size()));
    }

    private boolean lacking(int number, int topic) {
        return pick(number, topic, 200) == 0;
    }

    private int pick(int row, int topic, int from) {
        return (int) Long.remainderUnsigned(chance(row, topic), from);
    }

    private UUID id(int row, int topic) {
        long high = chance(row, topic) & 0xffffffffffff0fffL | 0x5000L;
        long low = chance(row, -topic) & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The last step of SplitMix64, over seed, row and topic. */
    private long chance(int row, int topic) {
        long z = seed * 0x9e3779b97f4a7c15L + row * 64L + topic;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L + topic;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
