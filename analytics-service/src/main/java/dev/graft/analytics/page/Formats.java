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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as readers of a language write them; the page's script writes the same ones by Intl. For one page, and
 * so for one thread.
 */
public final class Formats {

    /** What stands where there is no number. */
    public static final String NOTHING = "–";

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final NumberFormat whole;
    private final NumberFormat tenths;
    private final NumberFormat money;
    private final NumberFormat percent;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter moment;

    Formats(Language language) {
        Locale locale = language.locale();
        this.whole = decimals(NumberFormat.getNumberInstance(locale), 0);
        this.tenths = decimals(NumberFormat.getNumberInstance(locale), 1);
        this.money = decimals(NumberFormat.getNumberInstance(locale), 2);
        this.percent = decimals(NumberFormat.getPercentInstance(locale), 1);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.shortDate = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
    }

    /** A number without decimals. */
    public String whole(@Nullable Number value) {
        return orNothing(whole, value);
    }

    /** A number with one decimal. */
    public String tenths(@Nullable BigDecimal value) {
        return orNothing(tenths, value);
    }

    /** An amount of money; its currency is the clinic's and is not known here. */
    public String money(@Nullable BigDecimal value) {
        return orNothing(money, value);
    }

    /** A percentage with one decimal. */
    public String percent(@Nullable BigDecimal value) {
        return value == null ? NOTHING : percent.format(value.abs().movePointLeft(2));
    }

    /** Minutes as hours with one decimal. */
    public String hours(@Nullable BigDecimal minutes) {
        return minutes == null ? NOTHING : tenths(minutes.divide(MINUTES_PER_HOUR, 1, RoundingMode.HALF_UP));
    }

    /** A date. */
    public String date(LocalDate date) {
        return this.date.format(date);
    }

    /** A date without its year. */
    public String shortDate(LocalDate date) {
        return shortDate.format(date);
    }

    /** The days of a period. */
    public String dates(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : date(from) + " – " + date(to);
    }

    /** A moment in a zone; in UTC where PostgreSQL knows the zone and Java does not. */
    public String moment(Instant moment, String zone) {
        return this.moment.format(moment.atZone(zone(zone)));
    }

    private static NumberFormat decimals(NumberFormat format, int decimals) {
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static String orNothing(NumberFormat format, @Nullable Number value) {
        return value == null ? NOTHING : format.format(value);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (ZoneRulesException e) {
            return ZoneOffset.UTC;
        }
    }
}
