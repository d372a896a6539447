package dev.graft.cdc;

import org.jspecify.annotations.Nullable;

/**
 * The order of a key is the order of its partition (law 2). Offsets order records of one log; the source's sequence only
 * recognises what the connector delivered twice. A sequence alone does not order a key: a row that a snapshot read
 * carries a higher LSN than the later commit of a transaction which was open when the snapshot began.
 */
public final class Ordering {

    private Ordering() {}

    /** Decides whether a record may shape the row of its key. */
    public static Admission admit(@Nullable HeldPosition held, RecordPosition record, SourcePosition source) {
        if (held == null) {
            return Admission.APPLY;
        }
        if (record.equals(held.record())) {
            return Admission.HEAL;
        }
        if (record.sharesLogWith(held.record())
                && record.offset() < held.record().offset()) {
            return Admission.STALE;
        }
        return isRedelivered(held, source) ? Admission.REDELIVERED : Admission.APPLY;
    }

    /** What is remembered after the record shaped its row. */
    public static HeldPosition shape(@Nullable HeldPosition held, RecordPosition record, SourcePosition source) {
        int epoch = epoch(held, source);
        if (held == null || held.epoch() != epoch || source.sequence() != null) {
            return new HeldPosition(record, epoch, source.sequence());
        }
        return new HeldPosition(record, epoch, held.sequence());
    }

    private static boolean isRedelivered(HeldPosition held, SourcePosition source) {
        int epoch = epoch(held, source);
        if (epoch != held.epoch()) {
            return epoch < held.epoch();
        }
        return source.sequence() != null && held.sequence() != null && source.sequence() <= held.sequence();
    }

    private static int epoch(@Nullable HeldPosition held, SourcePosition source) {
        if (source.epoch() != null) {
            return source.epoch();
        }
        return held == null ? SourcePosition.FIRST_EPOCH : held.epoch();
    }
}
