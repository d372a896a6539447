package dev.graft.spine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A captured legacy table. */
sealed interface CapturedTable permits LegacyTable, MarketplaceTable {

    /** All of them. */
    static Stream<CapturedTable> all() {
        return Stream.concat(Stream.of(LegacyTable.values()), Stream.of(MarketplaceTable.values()));
    }

    /** The columns that Debezium would send; the others are excluded at the connector. */
    List<String> columns();

    String schema();

    String name();

    default String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    default String relation() {
        return schema() + "." + tableName();
    }

    default String topic() {
        return "legacy." + relation();
    }
}
