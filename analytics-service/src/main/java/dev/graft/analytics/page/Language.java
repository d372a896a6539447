package dev.graft.analytics.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the page speaks. */
public enum Language {
    EN("English"),
    RU("Русский");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The tag, as {@code lang} attributes and addresses spell it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its locale; English has the day before the month, as most of its readers here do. */
    public Locale locale() {
        return switch (this) {
            case EN -> Locale.UK;
            case RU -> Locale.of("ru");
        };
    }

    /** The one that was asked for, else the first that the browser accepts and the page speaks, else English. */
    static Language choose(@Nullable String asked, List<Locale> accepted) {
        return find(asked)
                .or(() -> accepted.stream()
                        .flatMap(locale -> find(locale.getLanguage()).stream())
                        .findFirst())
                .orElse(EN);
    }

    private static Optional<Language> find(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(each -> each.tag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
