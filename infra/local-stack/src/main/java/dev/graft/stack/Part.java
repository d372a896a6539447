package dev.graft.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One process of the stack: how it is made ready, started, asked whether it is up, and stopped. */
sealed interface Part permits PostgresServer, KafkaBroker, ConnectWorker, ServiceProcess, ProgramProcess {

    /** Its pid file and its log are called so. */
    String name();

    /** The ports that must be free before it starts, each with the name under which it is set. */
    Map<Integer, String> ports();

    /** Makes its directory and configuration what they must be; runs before each start and may run any number of times. */
    void prepare() throws IOException, InterruptedException;

    /** What to execute; the command line names the state directory, by which the process is known again. */
    List<String> command() throws IOException;

    /** What to add to the environment. */
    Map<String, String> environment();

    /** Whether it answers now; anything that goes wrong while asking means no. */
    boolean ready() throws IOException, InterruptedException;

    /** The signal that ends it in order, as {@code kill} spells it. */
    default String stopSignal() {
        return "TERM";
    }
}
