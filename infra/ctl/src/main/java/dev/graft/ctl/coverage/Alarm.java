package dev.graft.ctl.coverage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that may cost rows until somebody decides about it or mends it. */
public sealed interface Alarm {

    /** One sentence for a person. */
    String text();

    /** What to type for it. */
    String command();

    /** What mends lost history. */
    String RECOVER = "./graft recover";

    /**
     * A replication slot no longer holds what its connector has not read.
     *
     * @param fact what became of it
     * @param since the LSN that the connector had stored
     */
    record SlotLost(String connector, String slot, String fact, long since) implements Alarm {

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%s: its replication slot %s %s; what was committed from LSN %X/%X on may be missing",
                    connector,
                    slot,
                    fact,
                    since >>> 32,
                    since & 0xFFFFFFFFL);
        }

        @Override
        public String command() {
            return RECOVER;
        }
    }

    /** A service stopped at a log that no longer has what it was to read next. */
    record HistoryLost(String service, String topic, String problem) implements Alarm {

        @Override
        public String text() {
            return service + " stopped: " + problem;
        }

        @Override
        public String command() {
            return RECOVER;
        }
    }

    /** A recovery was begun and has not come to its end. */
    record RecoveryUnfinished() implements Alarm {

        @Override
        public String text() {
            return "a recovery was broken off; until it is finished, rows may be missing";
        }

        @Override
        public String command() {
            return RECOVER;
        }
    }

    /**
     * A legacy table was emptied by TRUNCATE.
     *
     * @param lsn as PostgreSQL spells it
     * @param rows that would be lost
     */
    record TruncateWaits(String table, String lsn, @Nullable String truncatedAt, long rows) implements Alarm {

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%s was emptied by TRUNCATE at LSN %s%s: %,d rows would be lost, and are kept until somebody decides",
                    table,
                    lsn,
                    truncatedAt == null ? "" : " (" + truncatedAt + ")",
                    rows);
        }

        @Override
        public String command() {
            return "./graft truncate approve %s   (they may go; or keep them: ./graft truncate reject %s)"
                    .formatted(table, table);
        }
    }
}
