package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TruncationReaderTest {

    private static final String TRUNCATE =
            "{\"before\":null,\"after\":null,\"source\":{\"schema\":\"clinic\",\"table\":\"users\",\"lsn\":77,"
                    + "\"ts_ms\":1700000000000},\"op\":\"t\"}";

    @Test
    void aTruncateIsKnownByItsTableAndItsLsn() {
        var expected = new Truncation("users", 2, 78, Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(read(TRUNCATE, Map.of(Headers.SOURCE_EPOCH, "2", Headers.LSN, "78")))
                .isEqualTo(new Decoded.Keyed<>("users@78", new Change.Upsert<>(expected), new SourcePosition(2, 78L)));
    }

    @Test
    void withoutHeadersTheEnvelopeTellsTheLsnOfTheFirstEpoch() {
        assertThat(read(TRUNCATE, Map.of()))
                .isInstanceOfSatisfying(
                        Decoded.Keyed.class,
                        keyed -> assertThat(keyed.source())
                                .isEqualTo(new SourcePosition(SourcePosition.FIRST_EPOCH, 77L)));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("no value", null, Fault.Code.EMPTY_VALUE),
                arguments("an empty value", "", Fault.Code.EMPTY_VALUE),
                arguments("no JSON", "{\"op\":", Fault.Code.MALFORMED_JSON),
                arguments("another operation", "{\"op\":\"c\"}", Fault.Code.UNKNOWN_OPERATION),
                arguments("no table", "{\"op\":\"t\",\"source\":{\"lsn\":7}}", Fault.Code.COLUMN_MISSING),
                arguments(
                        "no LSN anywhere",
                        "{\"op\":\"t\",\"source\":{\"table\":\"users\"}}",
                        Fault.Code.COLUMN_MISSING),
                arguments(
                        "an LSN of words",
                        "{\"op\":\"t\",\"source\":{\"table\":\"users\",\"lsn\":\"x\"}}",
                        Fault.Code.COLUMN_UNREADABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsAStray(String why, @Nullable String value, Fault.Code code) {
        assertThat(read(value, Map.of()))
                .isInstanceOfSatisfying(
                        Decoded.Stray.class,
                        stray -> assertThat(stray.fault().code()).isEqualTo(code));
    }

    private static Decoded<Truncation> read(@Nullable String value, Map<String, String> headers) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        var position = new RecordPosition(new UUID(0, 1), 0, 5);
        return new TruncationReader().read(new CapturedRecord(position, null, bytes, headers));
    }
}
