package dev.graft.ctl;

import java.util.regex.Pattern;

/** Makes foreign text safe for a terminal: what stands in a record must not move a cursor. */
final class Printable {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private Printable() {}

    /** Control characters become escapes, for example {@code \u001b}. */
    static String of(String text) {
        return CONTROL.matcher(text)
                .replaceAll(
                        control -> "\\\\u%04x".formatted((int) control.group().charAt(0)));
    }
}
