package dev.graft.bench.backfill;

import dev.graft.bench.CpuTime;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** One way to do the backfill, or a part of it. */
interface Contender {

    String name();

    /** What it does, and what a reader has to know of it; one line. */
    String note();

    /** How many legacy rows it is given. */
    long rows();

    /** Makes its targets empty and all that it needs ready; not measured. */
    void prepare() throws SQLException, IOException, InterruptedException;

    /** Does it, once; returns how long it took. */
    Duration run() throws SQLException, IOException, InterruptedException;

    /** Whether what it made is what it should have made. */
    boolean equalsOracle() throws SQLException, IOException, InterruptedException;

    /** Whether it needs the services of Graft; while another runs they stand still. */
    default boolean needsServices() {
        return false;
    }

    /** The processes that work for it, as {@link CpuTime} calls them: only their processor time is its own. */
    Set<String> processes();

    /** Gives back what the others need: processor time, slots. */
    default void rest() throws SQLException, IOException, InterruptedException {}
}
