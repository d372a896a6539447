package dev.graft.analytics.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Change;
import dev.graft.cdc.Decoded;
import dev.graft.cdc.Fault;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.RecordReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the tables and counters of the marketplace are spelled. */
class MarketplaceRowsTest {

    private static final String VIEWS = """
            {"id": "profile:s-1:2026-03-02", "kind": "PROFILE", "profile_id": "s-1", "date": "2026-03-02",
             "catalog": "12", "search": "3", "direct": "0"}
            """;

    private static final String ORDER = """
            {"id": "o-1", "specialist_profile_id": "s-1", "amount": "10.00", "status": "new",
             "created_at": "2026-03-02T10:00:00.123456Z", "updated_at": null}
            """;

    @Test
    void aHashOfCountersIsRead() {
        assertThat(readable(LegacyViews.READER, VIEWS))
                .isEqualTo(new LegacyViews(LegacyViewKind.PROFILE, "s-1", LocalDate.of(2026, 3, 2), 12, 3, 0));
    }

    @Test
    void aReviewNamesItsProfileInAColumnOfItsOwn() {
        LegacyFact fact = new LegacyFact("s-1", Instant.parse("2026-03-02T10:00:00.123456Z"));

        assertThat(readable(LegacyFact.ORDER_READER, ORDER)).isEqualTo(fact);
        assertThat(readable(LegacyFact.REQUEST_READER, ORDER)).isEqualTo(fact);
        assertThat(readable(LegacyFact.REVIEW_READER, ORDER.replace("specialist_profile_id", "specialist_id")))
                .isEqualTo(fact);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a kind that nobody knows         | "PROFILE"      | "LOOK"       | COLUMN_UNREADABLE
            a negative count                 | "12"           | "-12"        | COLUMN_UNREADABLE
            a count that is no number        | "12"           | "1e3"        | COLUMN_UNREADABLE
            a count beyond all reason        | "12"           | "2147483648" | COLUMN_UNREADABLE
            no count                         | "12"           | null         | COLUMN_UNREADABLE
            a day of the year 12026          | "2026-03-02",  | "12026-03-02", | COLUMN_UNREADABLE
            a day that the month has not     | "2026-03-02",  | "2026-02-30", | COLUMN_UNREADABLE
            no profile                       | "s-1"          | null         | COLUMN_UNREADABLE
            a source that nobody knows       | "catalog"      | "street": "1", "catalog" | COLUMN_UNREADABLE
            a source that is not there       | "catalog": "12", |            | COLUMN_MISSING
            """)
    void aHashThatCannotBeReadIsAFaultOfItsOwn(String why, String good, @Nullable String bad, Fault.Code expected) {
        assertThat(fault(LegacyViews.READER, VIEWS.replace(good, bad == null ? "" : bad)))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no moment to count it for        | "2026-03-02T10:00:00.123456Z" | null                | COLUMN_UNREADABLE
            a moment that never comes        | "2026-03-02T10:00:00.123456Z" | "infinity"          | COLUMN_UNREADABLE
            a moment of the year 12026       | "2026-03-02T10:00:00.123456Z" | "+12026-03-02T10:00:00Z" | COLUMN_UNREADABLE
            no column for the profile        | "specialist_profile_id"       | "other"             | COLUMN_MISSING
            """)
    void aFactThatCannotBeReadIsAFaultOfItsOwn(String why, String good, String bad, Fault.Code expected) {
        assertThat(fault(LegacyFact.ORDER_READER, ORDER.replace(good, bad)))
                .as(why)
                .isEqualTo(expected);
    }

    private static <R> R readable(RecordReader<R> reader, String row) {
        return ((Change.Upsert<R>) read(reader, row)).row();
    }

    private static <R> Fault.Code fault(RecordReader<R> reader, String row) {
        return ((Change.Unreadable<R>) read(reader, row)).fault().code();
    }

    private static <R> Change<R> read(RecordReader<R> reader, String row) {
        byte[] key = "{\"id\":\"x-1\"}".getBytes(StandardCharsets.UTF_8);
        byte[] value = "{\"op\":\"r\",\"after\":%s}".formatted(row).getBytes(StandardCharsets.UTF_8);
        CapturedRecord record = new CapturedRecord(new RecordPosition(new UUID(0, 1), 0, 0), key, value, Map.of());
        return ((Decoded.Keyed<R>) reader.read(record)).change();
    }
}
