package dev.graft.cdc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one row as the envelope spells them. Read once, by the reader of its table; a column that cannot be read
 * makes the whole row unreadable.
 */
public final class Row {

    /** What Debezium writes for a large value that an update did not touch. */
    static final String UNAVAILABLE = "__debezium_unavailable_value";

    /** PostgreSQL's indexes take little more than two of these; a row that none takes would stop all that come after. */
    private static final int LONGEST_REFERENCE_BYTES = 1000;

    /** Digits after the point beyond which a number is not even rounded: it would be made of nothing but memory. */
    private static final int MOST_DECIMALS = 100;

    private final Map<String, @Nullable String> columns;

    Row(Map<String, @Nullable String> columns) {
        this.columns = columns;
    }

    /** The column's text, or null. */
    public @Nullable String text(String column) {
        String value = columns.get(column);
        if (value == null) {
            requireColumn(column);
            return null;
        }
        if (value.equals(UNAVAILABLE)) {
            throw new UnreadableException(Fault.Code.COLUMN_UNAVAILABLE, column);
        }
        if (!isStorable(value)) {
            throw new UnreadableException(Fault.Code.TEXT_NOT_STORABLE, column);
        }
        return value;
    }

    /** The column's text; a row without it is unreadable. */
    public String requiredText(String column) {
        return required(column, text(column));
    }

    /** The column's text as the key of another row, or null; at most 1,000 bytes of UTF-8. */
    public @Nullable String reference(String column) {
        String value = text(column);
        if (value != null && value.getBytes(StandardCharsets.UTF_8).length > LONGEST_REFERENCE_BYTES) {
            throw unreadable(column);
        }
        return value;
    }

    /** The column's text as a key; a row without it is unreadable. */
    public String requiredReference(String column) {
        return required(column, reference(column));
    }

    /** The column as an id in its usual spelling; a row without it is unreadable. */
    public UUID requiredId(String column) {
        String value = requiredText(column);
        if (!isId(value)) {
            throw unreadable(column);
        }
        return UUID.fromString(value);
    }

    /** The column as an integer, or null. */
    public @Nullable Integer integer(String column) {
        String value = text(column);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw unreadable(column);
        }
    }

    /** The column as a count from 0 on; a row without it is unreadable. */
    public int requiredCount(String column) {
        int count = required(column, integer(column));
        require(column, count >= 0);
        return count;
    }

    /** The column as the name of one of these values; a row without one of them is unreadable. */
    public <E extends Enum<E>> E requiredOneOf(String column, Class<E> values) {
        String name = requiredText(column);
        for (E value : values.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw unreadable(column);
    }

    /** What must be true of a column beyond its type; a row of which it is not is unreadable. */
    public void require(String column, boolean holds) {
        if (!holds) {
            throw unreadable(column);
        }
    }

    /** A row with other columns than these is unreadable: what they hold would be lost without a word. */
    public void requireNoOtherColumns(Set<String> known) {
        require("a column that nobody knows", known.containsAll(columns.keySet()));
    }

    /** The column as a finite decimal number, or null. */
    public @Nullable BigDecimal decimal(String column) {
        String value = text(column);
        try {
            return value == null ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw unreadable(column);
        }
    }

    /**
     * The column as a decimal number with exactly so many digits after the point, or null: one number has one spelling.
     *
     * @param precision the most digits that it may have, those after the point included
     */
    public @Nullable BigDecimal decimal(String column, int precision, int scale) {
        BigDecimal value = decimal(column);
        if (value == null) {
            return null;
        }
        long wholeDigits = (long) value.precision() - value.scale();
        if (wholeDigits > precision - scale || value.scale() > MOST_DECIMALS) {
            throw unreadable(column);
        }
        try {
            return value.setScale(scale, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw unreadable(column);
        }
    }

    /**
     * The column as a calendar date of the years 1 to 9999, or null. Debezium writes ISO dates with a zone, which a date
     * does not have.
     */
    public @Nullable LocalDate date(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.endsWith("Z") ? value.substring(0, value.length() - 1) : value);
            requireCommonYear(column, date.getYear());
            return date;
        } catch (DateTimeException e) {
            throw unreadable(column);
        }
    }

    /** The column as a calendar date; a row without it is unreadable. */
    public LocalDate requiredDate(String column) {
        return required(column, date(column));
    }

    /** The column as a moment; a row without it is unreadable. */
    public Instant requiredInstant(String column) {
        return required(column, instant(column));
    }

    /** The column as a moment of the years 1 to 9999, or null. */
    public @Nullable Instant instant(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);
            requireCommonYear(column, moment.getYear());
            return moment.toInstant();
        } catch (DateTimeException e) {
            throw unreadable(column);
        }
    }

    private static void requireCommonYear(String column, int year) {
        if (year < 1 || year > 9999) {
            throw unreadable(column);
        }
    }

    /** Whether the text spells an id as we do; Java takes shorter spellings too, and so reads many texts as one id. */
    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether PostgreSQL can keep the text: no NUL, no half of a surrogate pair. */
    private static boolean isStorable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || ++i == value.length()
                        || !Character.isLowSurrogate(value.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void requireColumn(String column) {
        if (!columns.containsKey(column)) {
            throw new UnreadableException(Fault.Code.COLUMN_MISSING, column);
        }
    }

    private static <T> T required(String column, @Nullable T value) {
        if (value == null) {
            throw unreadable(column);
        }
        return value;
    }

    private static UnreadableException unreadable(String column) {
        return new UnreadableException(Fault.Code.COLUMN_UNREADABLE, column);
    }

    @Override
    public String toString() {
        return "Row[hidden]";
    }
}
