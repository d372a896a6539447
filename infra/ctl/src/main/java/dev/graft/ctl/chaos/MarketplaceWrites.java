package dev.graft.ctl.chaos;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/**
 * The statements of a made-up marketplace beside {@link LegacyWrites}: profiles that change their user and their time zone,
 * and requests, orders and reviews that change their profile and their day.
 *
 * @param prefix of every key, for example {@code w}
 * @param slots how many keys of each kind there are
 */
record MarketplaceWrites(String prefix, int slots, Random random) {
    private static final String[] ZONES = {
        "Asia/Yerevan", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "UTC", "", "Mars/Olympus_Mons"
    };
    private static final List<LegacyKind> FACTS = List.of(LegacyKind.REQUEST, LegacyKind.ORDER, LegacyKind.REVIEW);
    private static final int GENERATED_DOCTORS = 10;
    private static final int GENERATED_ROWS = 100;

    /** Few profiles have many facts. */
    private static final int FACTS_PER_PROFILE = 4;

    Write profile() {
        int slot = profileSlot();
        return Write.of(
                """
                insert into marketplace.specialist_profiles (id, user_id, slug, city, time_zone, created_at, updated_at)
                values (?, nullif(?, ''), ?, 'Goris', ?, ?, ?)
                on conflict (id) do update set (user_id, slug, time_zone, updated_at) = row (
                    excluded.user_id, excluded.slug, excluded.time_zone, excluded.updated_at)
                """,
                key(LegacyKind.PROFILE, slot),
                userId(),
                "made-up-" + random.nextInt(1_000),
                zone(),
                LocalDateTime.of(2024, 1, 1, 8, 0).plusHours(slot % 7),
                moment());
    }

    /** All that happened to a profile becomes somebody else's. */
    Write moveProfile() {
        return Write.of(
                "update marketplace.specialist_profiles set user_id = nullif(?, ''), updated_at = ? where id = ?",
                userId(),
                moment(),
                profileId());
    }

    /** All that happened to a profile may have happened on another day. */
    Write moveZone() {
        return Write.of(
                "update marketplace.specialist_profiles set time_zone = ?, updated_at = ? where id = ?",
                zone(),
                moment(),
                profileId());
    }

    Write fact() {
        LegacyKind kind = FACTS.get(random.nextInt(FACTS.size()));
        return Write.of(
                """
                insert into %1$s (id, %2$s, created_at, updated_at) values (?, nullif(?, ''), ?, ?)
                on conflict (id) do update set (%2$s, created_at, updated_at) = row (
                    excluded.%2$s, excluded.created_at, excluded.updated_at)
                """.formatted(kind.table(), profileColumn(kind)),
                key(kind, random.nextInt(slots)),
                random.nextInt(30) == 0 ? "" : profileId(),
                moment(),
                moment());
    }

    /** Facts of the generated system change their day and their profile, a few at a time. */
    Write moveFacts() {
        LegacyKind kind = FACTS.get(random.nextInt(FACTS.size()));
        int first = 1 + random.nextInt(GENERATED_ROWS);
        return Write.of(
                """
                update %1$s set created_at = ?, %2$s = ?
                where id in (select '%3$s-' || generate_series(?, ?))
                """.formatted(kind.table(), profileColumn(kind), kind.letters()),
                moment(),
                profileId(),
                first,
                first + 20);
    }

    /** What hung on a profile whose key has changed. */
    List<Write> follow(String from, String to) {
        return FACTS.stream()
                .map(kind -> Write.of(
                        "update %1$s set %2$s = ? where %2$s = ?".formatted(kind.table(), profileColumn(kind)),
                        to,
                        from))
                .toList();
    }

    private static String profileColumn(LegacyKind kind) {
        return kind == LegacyKind.REVIEW ? "specialist_id" : "specialist_profile_id";
    }

    private String profileId() {
        return random.nextInt(3) == 0
                ? "sp-" + (1 + random.nextInt(GENERATED_DOCTORS))
                : key(LegacyKind.PROFILE, profileSlot());
    }

    private String userId() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1, 2 -> key(LegacyKind.USER, random.nextInt(slots));
            default -> "u-" + (1 + random.nextInt(GENERATED_DOCTORS + 2));
        };
    }

    private String zone() {
        return ZONES[random.nextInt(ZONES.length)];
    }

    private int profileSlot() {
        return random.nextInt(Math.max(1, slots / FACTS_PER_PROFILE));
    }

    private String key(LegacyKind kind, int slot) {
        return "%s-%s-%d".formatted(prefix, kind.letters(), slot);
    }

    private LocalDateTime moment() {
        return LocalDateTime.of(2025, 1, 1, 0, 0).plusMinutes(random.nextInt(500_000));
    }
}
