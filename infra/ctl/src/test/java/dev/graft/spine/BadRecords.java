package dev.graft.spine;

import dev.graft.cdc.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with a record of a table: with its bytes, its envelope, its key, and each of its columns. */
final class BadRecords {

    private static final Map<String, String> NO_HEADERS = Map.of();
    private static final Map<String, String> FIRST_EPOCH = Map.of(Headers.SOURCE_EPOCH, "1");

    private static final String UNREADABLE = "QUARANTINED COLUMN_UNREADABLE";
    private static final String NOT_STORABLE = "QUARANTINED TEXT_NOT_STORABLE";
    private static final String MISSING = "QUARANTINED COLUMN_MISSING";

    private final CapturedTable table;
    private final List<BadRecord> records = new ArrayList<>();

    private BadRecords(CapturedTable table) {
        this.table = table;
    }

    static List<BadRecord> of(CapturedTable table) {
        BadRecords bad = new BadRecords(table);
        bad.bytes();
        bad.envelopes();
        bad.deletes();
        bad.headers();
        bad.keys();
        table.columns().stream().skip(1).forEach(bad::column);
        return bad.records;
    }

    /** A good row's JSON, with nothing remarkable in it. */
    static String row(CapturedTable table, String id) {
        return json(good(table, id));
    }

    /** What becomes of a good row when there is no other. */
    static String landed(CapturedTable table) {
        return switch (table) {
            case LegacyTable.APPOINTMENTS -> "PARKED DOCTOR_AWAITED";
            case LegacyTable clinicTable -> "MIGRATED";
            case MarketplaceTable.SPECIALIST_PROFILES -> "PARKED SPECIALIST_UNKNOWN";
            case MarketplaceTable fact -> "PARKED PROFILE_UNKNOWN";
        };
    }

    static String insert(String row) {
        return "{\"op\":\"c\",\"before\":null,\"after\":%s,\"source\":{},\"ts_ms\":1}".formatted(row);
    }

    private void bytes() {
        value("malformed JSON", "{\"op\":\"c\",\"after\":{\"id\":", "QUARANTINED MALFORMED_JSON");
        value("no JSON at all", "<html>502 Bad Gateway</html>", "QUARANTINED MALFORMED_JSON");
        value("a list", "[]", "QUARANTINED MALFORMED_JSON");
        value("null", "null", "QUARANTINED MALFORMED_JSON");
        value("text after the object", insert(row(table, "x")) + "}", "QUARANTINED MALFORMED_JSON");
        value("an empty value", "", "QUARANTINED EMPTY_VALUE");
        value(
                "nested 10,000 deep",
                "{\"op\":\"c\",\"more\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                "QUARANTINED MALFORMED_JSON");
        value(
                "a number of 100,000 digits",
                insert("{\"id\":" + "9".repeat(100_000) + "}"),
                "QUARANTINED MALFORMED_JSON");
    }

    private void envelopes() {
        String row = row(table, "x");
        value("an empty object", "{}", "QUARANTINED UNKNOWN_OPERATION");
        value("an unknown operation", insert(row).replace("\"c\"", "\"z\""), "QUARANTINED UNKNOWN_OPERATION");
        value("an operation that is a number", insert(row).replace("\"c\"", "7"), "QUARANTINED UNKNOWN_OPERATION");
        value("a truncate with a key", "{\"op\":\"t\"}", "QUARANTINED UNKNOWN_OPERATION");
        value("no row", insert("null"), "QUARANTINED ROW_MISSING");
        value("a row that is text", insert("\"row\""), "QUARANTINED ROW_MISSING");
        value("an LSN that is no number", insert(row).replace("{},", "{\"lsn\":\"soon\"},"), UNREADABLE);
    }

    private void deletes() {
        value("a delete of a row never seen", "{\"op\":\"d\",\"before\":{},\"after\":null}", "GONE");
        value("a tombstone of a row never seen", null, "GONE");
    }

    private void headers() {
        add("headers missing", key(), insert(row(table, "x")), NO_HEADERS, landed(table));
        header("an epoch that is no number", Headers.SOURCE_EPOCH, "first");
        header("an epoch of 33 bits", Headers.SOURCE_EPOCH, "4294967296");
        header("an LSN of 65 bits", Headers.LSN, "18446744073709551616");
    }

    private void header(String why, String name, String text) {
        add(why, key(), insert(row(table, "x")), Map.of(name, text), "QUARANTINED HEADER_UNREADABLE");
    }

    private void keys() {
        String value = insert(row(table, "x"));
        add("a missing key", null, value, FIRST_EPOCH, "STRAY KEY_MISSING");
        add("an empty key", "", value, FIRST_EPOCH, "STRAY KEY_MISSING");
        add("a null key", "{\"id\":null}", value, FIRST_EPOCH, "STRAY KEY_MISSING");
        add("a key that is not JSON", "x", value, FIRST_EPOCH, "STRAY KEY_UNREADABLE");
        add("a key that is a list", "[1]", value, FIRST_EPOCH, "STRAY KEY_UNREADABLE");
        add("a key of two columns", "{\"id\":1,\"clinic\":2}", value, FIRST_EPOCH, "STRAY KEY_UNREADABLE");
        add("a key with a NUL", "{\"id\":\"\\u0000\"}", value, FIRST_EPOCH, "STRAY KEY_UNREADABLE");
        add(
                "a key no index takes",
                "{\"id\":\"" + "k".repeat(1001) + "\"}",
                value,
                FIRST_EPOCH,
                "STRAY KEY_UNREADABLE");
    }

    private void column(String column) {
        Map<String, String> row = good(table, "x");
        row.remove(column);
        value(column + " is not there", insert(json(row)), isRead(column) ? MISSING : landed(table));
        column(column, "is an object", "{\"nested\":{\"deep\":[1]}}", MISSING);
        switch (column) {
            case "experience", "duration_minutes" -> integer(column);
            case "amount" -> amount(column);
            case "date_of_birth" -> date(column);
            case "appointment_date", "created_at", "updated_at" -> moment(column);
            case "rating" -> integer(column);
            case "clinic_id", "doctor_id", "patient_id", "user_id", "specialist_profile_id", "specialist_id" -> {
                text(column);
                column(column, "is longer than an index takes", "\"" + "r".repeat(1001) + "\"", UNREADABLE);
            }
            default -> text(column);
        }
    }

    /** What counts for a profile is counted by its profile and its time; its other columns may hold anything. */
    private boolean isRead(String column) {
        return table instanceof LegacyTable
                || table == MarketplaceTable.SPECIALIST_PROFILES
                || column.equals("created_at")
                || column.startsWith("specialist_");
    }

    private void text(String column) {
        column(column, "holds a NUL", "\"A\\u0000B\"", NOT_STORABLE);
        column(column, "ends in half a surrogate pair", "\"A\\ud83d\"", NOT_STORABLE);
        column(column, "begins with the wrong half", "\"\\ude00A\"", NOT_STORABLE);
        column(column, "was not sent", "\"__debezium_unavailable_value\"", "QUARANTINED COLUMN_UNAVAILABLE");
    }

    private void integer(String column) {
        column(column, "is a word", "\"many\"", UNREADABLE);
        column(column, "is a fraction", "1.5", UNREADABLE);
        column(column, "is too great", "2147483648", UNREADABLE);
        column(column, "is a truth value", "true", UNREADABLE);
    }

    private void amount(String column) {
        column(column, "is no number", "\"NAN\"", UNREADABLE);
        column(column, "is infinite", "\"POSITIVE_INFINITY\"", UNREADABLE);
        column(column, "has a third digit after the point", "\"1.005\"", UNREADABLE);
        column(column, "has an eleventh before it", "\"10000000000\"", UNREADABLE);
        column(column, "is made of memory", "\"1E+2000000000\"", UNREADABLE);
        column(column, "is a truth value", "false", UNREADABLE);
    }

    private void date(String column) {
        column(column, "is infinity", "\"+5877611-06-21Z\"", UNREADABLE);
        column(column, "is in the year 12026", "\"+12026-01-01Z\"", UNREADABLE);
        column(column, "is before Christ", "\"-0043-03-15Z\"", UNREADABLE);
        column(column, "is no day", "\"2026-02-30Z\"", UNREADABLE);
        column(column, "is a number", "7320", UNREADABLE);
        column(column, "is empty", "\"\"", UNREADABLE);
    }

    private void moment(String column) {
        column(column, "is infinity", "\"infinity\"", UNREADABLE);
        column(column, "is before all time", "\"-infinity\"", UNREADABLE);
        column(column, "is in the year 12026", "\"+12026-01-01T00:00:00Z\"", UNREADABLE);
        column(column, "is before Christ", "\"-0043-03-15T12:00:00Z\"", UNREADABLE);
        column(column, "is at the end of Java's time", "\"+999999999-12-31T23:59:59.999999999-18:00\"", UNREADABLE);
        column(column, "is no hour", "\"2026-02-28T25:00:00Z\"", UNREADABLE);
        column(column, "is a number", "1763731200000", UNREADABLE);
        boolean isNeeded = table instanceof MarketplaceTable && table != MarketplaceTable.SPECIALIST_PROFILES;
        column(column, "is empty", "null", isNeeded ? UNREADABLE : landed(table));
    }

    private void column(String column, String fact, String json, String expected) {
        Map<String, String> row = good(table, "x");
        row.put(column, json);
        value(column + " " + fact, insert(json(row)), isRead(column) ? expected : landed(table));
    }

    private void value(String why, @Nullable String value, String expected) {
        add(why, key(), value, FIRST_EPOCH, expected);
    }

    private String key() {
        return "{\"id\":\"bad-" + records.size() + "\"}";
    }

    private void add(
            String why, @Nullable String key, @Nullable String value, Map<String, String> headers, String expected) {
        records.add(new BadRecord(why, table, key, value, headers, expected));
    }

    private static Map<String, String> good(CapturedTable table, String id) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : table.columns()) {
            row.put(
                    column,
                    switch (column) {
                        case "id" -> "\"" + id + "\"";
                        case "clinic_id" -> "\"made-up\"";
                        case "role" -> "\"DOCTOR\"";
                        case "gender" -> "\"F\"";
                        case "status" -> status(table);
                        case "experience", "duration_minutes", "rating" -> "30";
                        case "amount" -> "\"5000.00\"";
                        case "date_of_birth" -> "\"1990-05-17Z\"";
                        case "appointment_date", "created_at", "updated_at" -> "\"2026-03-02T05:00:00.123456Z\"";
                        default -> "\"Made up " + column + "\"";
                    });
        }
        return row;
    }

    private static String status(CapturedTable table) {
        return switch (table) {
            case LegacyTable.USERS -> "\"ACTIVE\"";
            case LegacyTable.PATIENTS -> "\"guest\"";
            case LegacyTable.APPOINTMENTS -> "\"pending\"";
            case MarketplaceTable fact -> "\"new\"";
            case LegacyTable.CLINICS -> "null";
        };
    }

    private static String json(Map<String, String> row) {
        List<String> fields = new ArrayList<>();
        row.forEach((column, value) -> fields.add("\"" + column + "\":" + value));
        return "{" + String.join(",", fields) + "}";
    }
}
