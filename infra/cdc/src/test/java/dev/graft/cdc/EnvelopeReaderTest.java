package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeReaderTest {

    private static final String KEY = "{\"id\":\"v-1\"}";
    private static final RecordReader<Visit> READER = new EnvelopeReader<>(Visit::read);

    record Visit(
            String id,
            @Nullable String name,
            @Nullable Integer minutes,
            @Nullable BigDecimal amount,
            @Nullable LocalDate day,
            @Nullable Instant at) {

        static Visit read(Row row) {
            return new Visit(
                    row.requiredText("id"),
                    row.text("name"),
                    row.integer("minutes"),
                    row.decimal("amount"),
                    row.date("day"),
                    row.instant("at"));
        }
    }

    @Test
    void readsEveryTypeOfColumn() {
        assertThat(read(KEY, envelope("c", full()), Map.of()))
                .isEqualTo(new Decoded.Keyed<>("v-1", new Change.Upsert<>(visit()), new SourcePosition(null, 77L)));
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                arguments("an insert", "c", 77L),
                arguments("an update", "u", 77L),
                arguments("a snapshot read carries no place in the stream", "r", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anUpsertIsAnUpsertHoweverItCameAbout(String why, String operation, @Nullable Long sequence) {
        assertThat(read(KEY, envelope(operation, full()), Map.of()))
                .isEqualTo(
                        new Decoded.Keyed<>("v-1", new Change.Upsert<>(visit()), new SourcePosition(null, sequence)));
    }

    @Test
    void aDeleteIsADelete() {
        assertThat(read(
                        KEY,
                        "{\"before\":{\"id\":\"v-1\"},\"after\":null,\"source\":{\"lsn\":78},\"op\":\"d\"}",
                        Map.of()))
                .isEqualTo(new Decoded.Keyed<>("v-1", new Change.Delete<>(), new SourcePosition(null, 78L)));
    }

    @Test
    void aTombstoneIsADeleteAtThePlaceItsHeaderTells() {
        assertThat(read(KEY, null, Map.of(Headers.LSN, "78", Headers.SOURCE_EPOCH, "2")))
                .isEqualTo(new Decoded.Keyed<>("v-1", new Change.Delete<>(), new SourcePosition(2, 78L)));
    }

    @Test
    void fieldsMayComeInAnyOrder() {
        assertThat(read(KEY, "{\"op\":\"c\",\"source\":{\"lsn\":77},\"after\":" + full() + "}", Map.of()))
                .isEqualTo(new Decoded.Keyed<>("v-1", new Change.Upsert<>(visit()), new SourcePosition(null, 77L)));
    }

    @Test
    void aTruncateIsToldFromAStray() {
        assertThat(read(null, "{\"op\":\"t\"}", Map.of())).isEqualTo(new Decoded.Truncate<>());
        assertThat(read(null, envelope("c", full()), Map.of())).isInstanceOf(Decoded.Stray.class);
    }

    @Test
    void aMessageConcernsNoRow() {
        assertThat(read(null, "{\"op\":\"m\"}", Map.of())).isEqualTo(new Decoded.Skipped<>());
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                arguments("no bytes", "", Fault.Code.EMPTY_VALUE),
                arguments("cut off", "{\"op\":\"c\",\"after\":{", Fault.Code.MALFORMED_JSON),
                arguments("not an object", "[1]", Fault.Code.MALFORMED_JSON),
                arguments("something after the object", envelope("c", full()) + "x", Fault.Code.MALFORMED_JSON),
                arguments("10,000 levels deep", "{\"x\":" + "[".repeat(10_000), Fault.Code.MALFORMED_JSON),
                arguments("an operation nobody knows", envelope("z", full()), Fault.Code.UNKNOWN_OPERATION),
                arguments("a truncate that has a key", envelope("t", full()), Fault.Code.UNKNOWN_OPERATION),
                arguments("a message that has a key", envelope("m", full()), Fault.Code.UNKNOWN_OPERATION),
                arguments("no operation", "{\"after\":" + full() + "}", Fault.Code.UNKNOWN_OPERATION),
                arguments("no row", "{\"op\":\"c\",\"after\":null}", Fault.Code.ROW_MISSING),
                arguments("a column is missing", envelope("c", "{\"id\":\"v-1\"}"), Fault.Code.COLUMN_MISSING),
                arguments("letters for a number", with("minutes", "\"many\""), Fault.Code.COLUMN_UNREADABLE),
                arguments("a number too great", with("minutes", "99999999999"), Fault.Code.COLUMN_UNREADABLE),
                arguments("a fraction of a minute", with("minutes", "1.5"), Fault.Code.COLUMN_UNREADABLE),
                arguments("not a number", with("amount", "\"NaN\""), Fault.Code.COLUMN_UNREADABLE),
                arguments("an infinite date", with("day", "\"infinity\""), Fault.Code.COLUMN_UNREADABLE),
                arguments("the year 12026", with("day", "\"+12026-01-01\""), Fault.Code.COLUMN_UNREADABLE),
                arguments("before Christ", with("day", "\"-0043-03-15\""), Fault.Code.COLUMN_UNREADABLE),
                arguments("an infinite moment", with("at", "\"infinity\""), Fault.Code.COLUMN_UNREADABLE),
                arguments("a NUL", with("name", "\"A\\u0000B\""), Fault.Code.TEXT_NOT_STORABLE),
                arguments("half a surrogate pair", with("name", "\"A\\ud83d\""), Fault.Code.TEXT_NOT_STORABLE),
                arguments(
                        "a large value that was not sent",
                        with("name", "\"__debezium_unavailable_value\""),
                        Fault.Code.COLUMN_UNAVAILABLE));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("badRows")
    void aBadRowIsAValueWithAReason(String why, String value, Fault.Code code) {
        assertThat(read(KEY, value, Map.of())).isInstanceOfSatisfying(Decoded.Keyed.class, keyed -> {
            assertThat(keyed.key()).isEqualTo("v-1");
            assertThat(keyed.change())
                    .isInstanceOfSatisfying(
                            Change.Unreadable.class,
                            unreadable -> assertThat(unreadable.fault().code()).isEqualTo(code));
        });
    }

    @Test
    void aBadRowKeepsItsPlaceInTheStream() {
        assertThat(read(KEY, with("minutes", "\"many\""), Map.of()))
                .isInstanceOfSatisfying(
                        Decoded.Keyed.class,
                        keyed -> assertThat(keyed.source()).isEqualTo(new SourcePosition(null, 77L)));
    }

    static Stream<Arguments> badKeys() {
        return Stream.of(
                arguments("no key", null, Fault.Code.KEY_MISSING),
                arguments("an empty key", "", Fault.Code.KEY_MISSING),
                arguments("a key that is not JSON", "v-1", Fault.Code.KEY_UNREADABLE),
                arguments("a key of two columns", "{\"a\":1,\"b\":2}", Fault.Code.KEY_UNREADABLE),
                arguments("a null key", "{\"id\":null}", Fault.Code.KEY_MISSING),
                arguments("a key of text alone", "\"v-1\"", Fault.Code.KEY_UNREADABLE),
                arguments("a key of half a surrogate pair", "{\"id\":\"\\ud83d\"}", Fault.Code.KEY_UNREADABLE),
                arguments(
                        "longer than an index takes",
                        "{\"id\":\"" + "v".repeat(1001) + "\"}",
                        Fault.Code.KEY_UNREADABLE),
                arguments("a key that is an object", "{\"id\":{}}", Fault.Code.KEY_UNREADABLE));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("badKeys")
    void withoutAKeyARecordIsAStray(String why, @Nullable String key, Fault.Code code) {
        assertThat(read(key, envelope("c", full()), Map.of()))
                .isInstanceOfSatisfying(
                        Decoded.Stray.class,
                        stray -> assertThat(stray.fault().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"graft.lsn, soon", "graft.lsn, 9223372036854775808", "graft.sourceEpoch, 2147483648"})
    void aHeaderThatIsNoNumberMakesTheRowUnreadable(String header, String value) {
        assertThat(read(KEY, envelope("c", full()), Map.of(header, value)))
                .isInstanceOfSatisfying(
                        Decoded.Keyed.class,
                        keyed -> assertThat(keyed.change())
                                .isEqualTo(new Change.Unreadable<>(new Fault(Fault.Code.HEADER_UNREADABLE, header))));
    }

    /** A reader that throws would stop its partition for one record. */
    @Test
    void whateverTheBytesAreTheyAreAValue() {
        Random random = new Random(20_261_121);
        byte[] good = envelope("c", full()).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] key = random.nextInt(10) == 0 ? bytes : KEY.getBytes(StandardCharsets.UTF_8);
            RecordPosition position = new RecordPosition(new UUID(0, 1), 0, round);
            assertThat(READER.read(new CapturedRecord(position, key, bytes, Map.of())))
                    .isNotNull();
        }
    }

    @Test
    void nothingThatHoldsARowPrintsIt() {
        Decoded<Visit> decoded = read(KEY, envelope("c", full()), Map.of());
        assertThat(decoded.toString()).doesNotContain("Anahit");
    }

    private static Decoded<Visit> read(@Nullable String key, @Nullable String value, Map<String, String> headers) {
        RecordPosition position = new RecordPosition(new UUID(0, 1), 0, 5);
        return READER.read(new CapturedRecord(position, bytes(key), bytes(value), headers));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String envelope(String operation, String row) {
        return "{\"before\":null,\"after\":%s,\"source\":{\"lsn\":77,\"nested\":{\"lsn\":1}},\"op\":\"%s\",\"ts_ms\":1}"
                .formatted(row, operation);
    }

    private static String full() {
        return "{\"id\":\"v-1\",\"name\":\"Anahit 😀\",\"minutes\":30,\"amount\":\"12.50\",\"day\":\"2024-02-29Z\",\"at\":\"2024-02-29T10:15:30.123456Z\"}";
    }

    private static String with(String column, String value) {
        return envelope("c", full().replaceAll("\"" + column + "\":(\"[^\"]*\"|[^,}]*)", quoted(column, value)));
    }

    private static String quoted(String column, String value) {
        return Matcher.quoteReplacement("\"" + column + "\":" + value);
    }

    private static Visit visit() {
        return new Visit(
                "v-1",
                "Anahit 😀",
                30,
                new BigDecimal("12.50"),
                LocalDate.of(2024, 2, 29),
                Instant.parse("2024-02-29T10:15:30.123456Z"));
    }
}
