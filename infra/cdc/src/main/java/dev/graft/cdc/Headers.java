package dev.graft.cdc;

import org.jspecify.annotations.Nullable;

/** The headers that Graft reads and writes. */
public final class Headers {

    /** The source epoch of a captured record, a decimal integer. */
    public static final String SOURCE_EPOCH = "graft.sourceEpoch";

    /** The LSN of a streamed captured record as a decimal integer: on tombstones too, which carry no envelope. */
    public static final String LSN = "graft.lsn";

    /** When the source committed what a record tells of: milliseconds since 1970, a decimal integer. */
    public static final String COMMITTED_AT = "graft.committedAt";

    /** The revision of a published entity, a decimal integer: on tombstones too. */
    public static final String REVISION = "revision";

    private Headers() {}

    static @Nullable Integer epoch(CapturedRecord record) {
        Long epoch = number(record, SOURCE_EPOCH);
        if (epoch != null && epoch != epoch.intValue()) {
            throw new UnreadableException(Fault.Code.HEADER_UNREADABLE, SOURCE_EPOCH);
        }
        return epoch == null ? null : epoch.intValue();
    }

    static @Nullable Long number(CapturedRecord record, String name) {
        String value = record.header(name);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw new UnreadableException(Fault.Code.HEADER_UNREADABLE, name);
        }
    }
}
