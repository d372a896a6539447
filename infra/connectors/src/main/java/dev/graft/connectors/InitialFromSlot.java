package dev.graft.connectors;

import io.debezium.spi.snapshot.Snapshotter;
import java.util.Map;

/**
 * Debezium's snapshot mode {@code initial}, except that streaming goes on where the slot stands and not where the snapshot
 * began. A snapshot tells of no deletes: when one breaks off and another is begun, a row that the first has read and that
 * was deleted before the second is told of by the log alone, and {@code initial} leaves that part of the log out. The slot
 * has it, since nothing was confirmed in between.
 */
public final class InitialFromSlot implements Snapshotter {

    private boolean makesSnapshot;

    @Override
    public String name() {
        return "initial_from_slot";
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public boolean shouldSnapshotData(boolean offsetExists, boolean snapshotInProgress) {
        makesSnapshot = !offsetExists || snapshotInProgress;
        return makesSnapshot;
    }

    /** PostgreSQL's connector keeps no history of schemas. */
    @Override
    public boolean shouldSnapshotSchema(boolean offsetExists, boolean snapshotInProgress) {
        return false;
    }

    @Override
    public boolean shouldStream() {
        return true;
    }

    /**
     * True until a snapshot was asked for. Whoever says no before gets Debezium's streaming up to the present ahead of a
     * snapshot, and where no snapshot follows, the streaming after it ends at once and silently (seen with 3.7.0).
     */
    @Override
    public boolean shouldStreamEventsStartingFromSnapshot() {
        return !makesSnapshot;
    }

    @Override
    public boolean shouldSnapshotOnSchemaError() {
        return false;
    }

    @Override
    public boolean shouldSnapshotOnDataError() {
        return false;
    }
}
