package dev.graft.analytics.views;

import dev.graft.analytics.model.ViewKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a key below {@code views:} turns out to be. */
sealed interface FoundKey {

    /** A key that names a day of a profile. */
    record Counted(ViewDay day) implements FoundKey {}

    /** A key that the importer does not follow. */
    record Refused(Refusal refusal) implements FoundKey {}

    /** Longer names than this are no key of the old application. */
    int LONGEST_PROFILE = 200;

    Pattern KEY = Pattern.compile("views:([^:]*):(.*):([^:]*)", Pattern.DOTALL);
    Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Reads a key; days after {@code last} cannot have been counted yet. */
    static FoundKey read(String key, LocalDate last) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return new Refused(new Refusal(Refusal.Reason.KEY_UNREADABLE, "views:…"));
        }
        Optional<ViewKind> kind = kind(parts.group(1));
        if (kind.isEmpty()) {
            return new Refused(new Refusal(Refusal.Reason.KIND_UNKNOWN, "views:…"));
        }
        Optional<LocalDate> date = date(parts.group(3));
        if (date.isEmpty()) {
            return refused(Refusal.Reason.DATE_UNREADABLE, kind.get(), shownDate(parts.group(3)));
        }
        if (!isProfile(parts.group(2))) {
            return refused(Refusal.Reason.PROFILE_UNREADABLE, kind.get(), parts.group(3));
        }
        if (date.get().isAfter(last)) {
            return refused(Refusal.Reason.DATE_IN_FUTURE, kind.get(), parts.group(3));
        }
        return new Counted(new ViewDay(kind.get(), parts.group(2), date.get()));
    }

    private static Optional<ViewKind> kind(String text) {
        return Arrays.stream(ViewKind.values())
                .filter(kind -> ViewDay.spelling(kind).equals(text))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Bytes that are no UTF-8 arrive as U+FFFD: such a key could not be asked for. */
    private static boolean isProfile(String text) {
        return !text.isBlank() && text.length() <= LONGEST_PROFILE && text.indexOf('\uFFFD') < 0;
    }

    private static Refused refused(Refusal.Reason reason, ViewKind kind, String date) {
        return new Refused(new Refusal(reason, Refusal.look(kind, date)));
    }

    /** Only what looks like a date is shown: anything else could be anybody's name. */
    private static String shownDate(String text) {
        return text.length() <= 10 && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9')) ? text : "…";
    }
}
