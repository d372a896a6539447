package dev.graft.analytics.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.zone.ZoneRulesException;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as readers of a language write them. The script of the page writes the same ones by Intl. */
public final class Formats {

    /** What stands where there is no number. */
    public static final String NOTHING = "–";

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final Language language;

    Formats(Language language) {
        this.language = language;
    }

    /** A number without decimals. */
    public String whole(@Nullable Number value) {
        return decimal(value, 0);
    }

    /** A number with one decimal. */
    public String tenths(@Nullable BigDecimal value) {
        return decimal(value, 1);
    }

    /** An amount of money; its currency is the clinic's and is not known here. */
    public String money(@Nullable BigDecimal value) {
        return decimal(value, 2);
    }

    /** A percentage with one decimal. */
    public String percent(@Nullable BigDecimal value) {
        if (value == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value.abs().movePointLeft(2));
    }

    /** Minutes as hours with one decimal. */
    public String hours(@Nullable BigDecimal minutes) {
        return minutes == null ? NOTHING : tenths(minutes.divide(MINUTES_PER_HOUR, 1, RoundingMode.HALF_UP));
    }

    /** A date. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(date);
    }

    /** The days of a period. */
    public String dates(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : date(from) + " – " + date(to);
    }

    /** A moment in a zone; in UTC where PostgreSQL knows the zone and Java does not. */
    public String moment(Instant moment, String zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(moment.atZone(zone(zone)));
    }

    private String decimal(@Nullable Number value, int decimals) {
        if (value == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (ZoneRulesException e) {
            return ZoneOffset.UTC;
        }
    }
}
