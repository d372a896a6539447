package dev.graft.ctl;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, for people. */
final class Age {
    private Age() {}

    /** For example {@code 45 s}, {@code 12 min}, {@code 5 h}, {@code 3 d}. */
    static String of(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 1 ? age.toHours() + " h" : age.toDays() + " d";
    }
}
