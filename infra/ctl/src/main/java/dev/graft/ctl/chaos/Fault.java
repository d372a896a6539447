package dev.graft.ctl.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** Something that goes wrong on purpose and is mended again; prints itself as a line of the report. */
sealed interface Fault
        permits BigTransaction,
                BrokerAway,
                ClockJump,
                DatabaseLocked,
                DatabaseSlow,
                DiskFull,
                Killed,
                KilledInCopy,
                KilledInTransaction,
                NoConnections,
                Paused,
                RecordsGone,
                Restarted,
                SlotDropped,
                SlotsInvalidated,
                TakenOver,
                TaskFailed,
                TopicMadeAnew,
                TwoInstances {

    /** Why this machine cannot do it; empty when it can. */
    default Optional<String> hindrance() {
        return Optional.empty();
    }

    /**
     * Does the harm, lets it last, and mends it as a supervisor or an operator would.
     *
     * @throws dev.graft.stack.StackException when it did no harm, or when what was harmed did not come back
     */
    void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException;
}
