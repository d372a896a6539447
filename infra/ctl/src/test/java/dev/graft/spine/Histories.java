package dev.graft.spine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Made-up histories of a few rows that meet each other often: shared phones, moving doctors and days, orphans, crowds. */
final class Histories {

    private static final String[] CLINICS = {"c-1", "c-2", "c-3", null};

    /** Real ones on both sides of UTC, and what an old system holds besides. */
    private static final String[] ZONES = {
        "Asia/Yerevan",
        "America/New_York",
        "Pacific/Kiritimati",
        "UTC",
        "Etc/GMT+5",
        "Etc/GMT+25",
        "EST",
        "America/new_york",
        "Mars/Phobos",
        "Mars/Phobos+3",
        "'; drop",
        "",
        null
    };

    /** Around midnights, one of them on a day of 23 hours. */
    private static final String[] MOMENTS = {
        "2024-03-09T20:30:00.000000Z",
        "2024-03-10T04:59:59.999999Z",
        "2024-03-10T12:00:00.000000Z",
        "2024-03-11T03:59:59.999999Z",
        "2024-03-11T04:00:00.000000Z"
    };

    private static final String[] PROFILES = {"m-1", "m-2", "m-3", "m-4", "m-9", null};

    private Histories() {}

    static Arbitrary<List<LegacyChange>> any() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, user().list().ofSize(1)),
                        Tuple.of(10, patient().list().ofSize(1)),
                        Tuple.of(12, appointment().list().ofSize(1)),
                        Tuple.of(2, clinic().list().ofSize(1)),
                        Tuple.of(6, profile().list().ofSize(1)),
                        Tuple.of(9, fact().list().ofSize(1)),
                        Tuple.of(4, counted().list().ofSize(1)),
                        Tuple.of(3, posted().list().ofSize(1)),
                        Tuple.of(10, removal().list().ofSize(1)),
                        Tuple.of(1, crowd()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(Histories::flat);
    }

    private static List<LegacyChange> flat(List<List<LegacyChange>> steps) {
        List<LegacyChange> history = new ArrayList<>();
        steps.forEach(history::addAll);
        return history;
    }

    private static Arbitrary<LegacyChange> user() {
        Arbitrary<String> role = Arbitraries.of("DOCTOR", "DOCTOR", "DOCTOR", "ADMIN", "PATIENT");
        Arbitrary<String> status = Arbitraries.of("ACTIVE", "SUSPENDED", "RETIRED");
        Arbitrary<String> experience = Arbitraries.of(null, "3", "12");
        return Combinators.combine(key("u", 4), Arbitraries.of(CLINICS), role, status, experience)
                .as((key, clinic, is, stands, years) -> put(
                        LegacyTable.USERS,
                        key,
                        "clinic_id",
                        clinic,
                        "role",
                        is,
                        "status",
                        stands,
                        "experience",
                        years,
                        "name",
                        "Doctor " + key,
                        "email",
                        key + "@namak.am",
                        "specialization",
                        "therapy"));
    }

    private static Arbitrary<LegacyChange> patient() {
        Arbitrary<String> phone =
                Arbitraries.of(null, "+37477000101", "077 000 101", "+374 77 000 102", "077000103", "0000000", "none");
        Arbitrary<String> email =
                Arbitraries.of(null, "ani@posta.am", " ANI@Posta.am ", "davit@posta.am", "none@none.com", "nowhere");
        Arbitrary<String> created = Arbitraries.of("2024-01-01T00:00:00.000000Z", "2024-02-01T10:00:00.123456Z");
        Arbitrary<String> status = Arbitraries.of("guest", "registered", "vip");
        return Combinators.combine(key("p", 7), Arbitraries.of(CLINICS), phone, email, created, status)
                .as((key, clinic, number, address, time, stands) -> put(
                        LegacyTable.PATIENTS,
                        key,
                        "clinic_id",
                        clinic,
                        "phone",
                        number,
                        "email",
                        address,
                        "created_at",
                        time,
                        "status",
                        stands,
                        "name",
                        "Patient " + key,
                        "date_of_birth",
                        "1990-05-17",
                        "gender",
                        "F"));
    }

    private static Arbitrary<LegacyChange> appointment() {
        Arbitrary<String> doctor = Arbitraries.of("u-1", "u-2", "u-3", "u-4", "u-9", null);
        Arbitrary<String> patient = Arbitraries.of("p-1", "p-2", "p-3", "p-4", "p-5", "p-6", "p-7", "p-9", null);
        Arbitrary<String> status =
                Arbitraries.of("pending", "confirmed", "completed", "cancelled", "no_show", "postponed");
        Arbitrary<String> start = Arbitraries.of(MOMENTS).injectNull(0.1);
        Arbitrary<String> minutes = Arbitraries.of("30", "45", "-30", null);
        return Combinators.combine(
                        key("a", 8),
                        Arbitraries.of(CLINICS),
                        doctor,
                        patient,
                        status,
                        start,
                        minutes,
                        Arbitraries.of(MOMENTS))
                .as((key, clinic, with, of, stands, at, lasting, created) -> put(
                        LegacyTable.APPOINTMENTS,
                        key,
                        "clinic_id",
                        clinic,
                        "doctor_id",
                        with,
                        "patient_id",
                        of,
                        "status",
                        stands,
                        "appointment_date",
                        at,
                        "duration_minutes",
                        lasting,
                        "amount",
                        "12000.50",
                        "created_at",
                        created));
    }

    private static Arbitrary<LegacyChange> clinic() {
        return Combinators.combine(key("c", 3), Arbitraries.of("Kentron", "Arabkir"), Arbitraries.of(ZONES))
                .as((key, name, zone) -> put(LegacyTable.CLINICS, key, "name", name, "time_zone", zone));
    }

    /** A profile moves to another user, or into another time zone. */
    private static Arbitrary<LegacyChange> profile() {
        Arbitrary<String> user = Arbitraries.of("u-1", "u-2", "u-3", "u-4", "u-9", null);
        Arbitrary<String> created = Arbitraries.of(
                "2024-01-01T00:00:00.000000Z",
                "2024-01-02T00:00:00.000000Z",
                "2024-01-03T00:00:00.000000Z",
                "infinity");
        return Combinators.combine(key("m", 4), user, Arbitraries.of(ZONES), created)
                .as((key, whose, zone, time) -> put(
                        MarketplaceTable.SPECIALIST_PROFILES,
                        key,
                        "user_id",
                        whose,
                        "slug",
                        "specialist-" + key,
                        "city",
                        "Gyumri",
                        "time_zone",
                        zone,
                        "created_at",
                        time));
    }

    private static Arbitrary<LegacyChange> fact() {
        return Arbitraries.oneOf(
                fact(MarketplaceTable.CONSULTATION_REQUESTS, "r", "specialist_profile_id"),
                fact(MarketplaceTable.ORDERS, "o", "specialist_profile_id"),
                fact(MarketplaceTable.REVIEWS, "v", "specialist_id"));
    }

    private static Arbitrary<LegacyChange> fact(MarketplaceTable table, String prefix, String reference) {
        Arbitrary<String> moment = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(MOMENTS)), Tuple.of(1, Arbitraries.just("infinity")));
        return Combinators.combine(key(prefix, 5), Arbitraries.of(PROFILES), moment)
                .as((key, profile, created) -> put(table, key, reference, profile, "created_at", created));
    }

    private static Arbitrary<LegacyChange> counted() {
        Arbitrary<Integer> views = Arbitraries.integers().between(0, 9);
        return Combinators.combine(
                        Arbitraries.of("PROFILE", "CONTACT"),
                        Arbitraries.of("m-1", "m-2", "m-3", "m-9"),
                        Arbitraries.of("2024-03-09", "2024-03-10", "2024-03-11"),
                        views,
                        views,
                        views)
                .as((kind, profile, date, catalog, search, direct) -> new LegacyChange.Counted(
                        kind, profile, date, Map.of("catalog", catalog, "search", search, "direct", direct)));
    }

    /** One number is one event, however often it is posted. */
    private static Arbitrary<LegacyChange> posted() {
        String[] kinds = {"PROFILE", "CONTACT"};
        String[] sources = {"CATALOG", "SEARCH", "DIRECT"};
        String[] users = {"u-1", "u-2", "u-3", "u-4", "u-9"};
        return Arbitraries.integers()
                .between(0, 29)
                .map(number -> new LegacyChange.Posted(
                        number,
                        users[number % users.length],
                        kinds[number % kinds.length],
                        sources[number % sources.length],
                        MOMENTS[number % MOMENTS.length],
                        1 + number % 4));
    }

    private static Arbitrary<LegacyChange> removal() {
        return Arbitraries.oneOf(
                key("u", 4).map(key -> new LegacyChange.Remove(LegacyTable.USERS, key)),
                key("p", 7).map(key -> new LegacyChange.Remove(LegacyTable.PATIENTS, key)),
                key("a", 8).map(key -> new LegacyChange.Remove(LegacyTable.APPOINTMENTS, key)),
                key("c", 3).map(key -> new LegacyChange.Remove(LegacyTable.CLINICS, key)),
                key("m", 4).map(key -> new LegacyChange.Remove(MarketplaceTable.SPECIALIST_PROFILES, key)),
                key("r", 5).map(key -> new LegacyChange.Remove(MarketplaceTable.CONSULTATION_REQUESTS, key)),
                key("o", 5).map(key -> new LegacyChange.Remove(MarketplaceTable.ORDERS, key)),
                key("v", 5).map(key -> new LegacyChange.Remove(MarketplaceTable.REVIEWS, key)));
    }

    /** A reception desk's phone on about as many records as an identifier may be on. */
    private static Arbitrary<List<LegacyChange>> crowd() {
        return Arbitraries.integers().between(22, 27).map(size -> {
            List<LegacyChange> crowd = new ArrayList<>();
            for (int i = 1; i <= 27; i++) {
                String key = "q-" + i;
                crowd.add(
                        i > size
                                ? new LegacyChange.Remove(LegacyTable.PATIENTS, key)
                                : put(
                                        LegacyTable.PATIENTS,
                                        key,
                                        "clinic_id",
                                        "c-1",
                                        "phone",
                                        "077 000 101",
                                        "name",
                                        key));
            }
            return crowd;
        });
    }

    private static Arbitrary<String> key(String table, int rows) {
        return Arbitraries.integers().between(1, rows).map(row -> table + "-" + row);
    }

    private static LegacyChange put(CapturedTable table, String key, String... columns) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            if (columns[i + 1] != null) {
                values.put(columns[i], columns[i + 1]);
            }
        }
        return new LegacyChange.Put(table, key, values);
    }
}
