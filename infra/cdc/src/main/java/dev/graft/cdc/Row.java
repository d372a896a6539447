package dev.graft.cdc;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one row as the envelope spells them. Read once, by the reader of its table; a column that cannot be read
 * makes the whole row unreadable.
 */
public final class Row {

    /** What Debezium writes for a large value that an update did not touch. */
    static final String UNAVAILABLE = "__debezium_unavailable_value";

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

    /** The column as an integer, or null. */
    public @Nullable Integer integer(String column) {
        String value = text(column);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw unreadable(column);
        }
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
