package dev.graft.ctl.chaos;

import java.util.List;

/** One step of the writer. A step whose answer was lost is done again, and ends in the same rows. */
sealed interface WriterStep {

    /** A transaction of a few statements. */
    record Transaction(List<Write> writes) implements WriterStep {
        public Transaction {
            writes = List.copyOf(writes);
        }
    }

    /**
     * Rows replaced by a COPY: in one transaction the old ones of the batch are deleted and the new ones come in.
     *
     * @param lines CSV, in the order of the statement's columns
     */
    record Copy(Write before, String statement, List<String> lines) implements WriterStep {
        public Copy {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A transaction on rows that nobody else touches; it stays open for the following steps.
     *
     * @param commits whether it will be committed
     */
    record OpenLong(List<Write> writes, boolean commits) implements WriterStep {
        public OpenLong {
            writes = List.copyOf(writes);
        }
    }

    /** The end of the open transaction, if there is one. */
    record CloseLong() implements WriterStep {}
}
