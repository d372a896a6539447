package dev.graft.bench;

import dev.graft.stack.Checkout;
import dev.graft.stack.FreePorts;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.ProcessState;
import dev.graft.stack.Program;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackEvent;
import dev.graft.stack.StackException;
import dev.graft.stack.StackSettings;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stack that is there for one benchmark: on free ports, in a state directory of its own, gone when it is closed. */
public final class BenchStack implements AutoCloseable {
    /** The process, and the database that is always there. */
    private static final String POSTGRES = "postgres";

    private static final String CONNECT = "connect";

    /** The step of a start that fills the legacy tables. */
    private static final String FILLED = "legacy";

    private final LocalStack stack;
    private final Standstill standstill;
    private final Progress progress;
    private final Set<Program> programs = new LinkedHashSet<>();
    private boolean evidence = true;
    private volatile CpuTime whenFilled = new CpuTime(Map.of());

    /**
     * A stack that does not run yet.
     *
     * @param folder where it is kept while it lives
     */
    public BenchStack(Checkout checkout, Path folder, Collection<Service> services, Progress progress) {
        StackSettings usual = StackSettings.of(checkout).in(new StateDirectory(folder));
        this.stack = new LocalStack(new FreePorts().apply(usual, services));
        this.standstill = new Standstill(stack);
        this.progress = progress;
    }

    /** Starts all of it. */
    public void start(LegacyContent content) throws InterruptedException {
        progress.say("starting a stack of its own in " + state().path());
        stack.start(content, this::tell);
    }

    /** Lets PostgreSQL remember when each transaction was committed, which this stack alone needs; before its start. */
    public void keepCommitTimes() throws InterruptedException, SQLException {
        stack.start(POSTGRES);
        execute(POSTGRES, "alter system set track_commit_timestamp = on");
        stack.stop(POSTGRES);
    }

    private void tell(StackEvent event) {
        if (event instanceof StackEvent.Done done && done.step().equals(FILLED)) {
            whenFilled = cpu();
        }
        if (event instanceof StackEvent.Done done && done.elapsed().toSeconds() >= 2) {
            progress.say(done.step() + " is up");
        }
    }

    /** Starts one process again; returns when it answers. */
    public void start(Service service) throws InterruptedException {
        stack.start(service.process());
    }

    /** Stops one service. */
    public void stop(Service service) throws InterruptedException {
        stack.stop(service.process());
    }

    /** Lets nobody capture for a while; slots stay, so that nothing is lost. */
    public void pauseCapture() throws InterruptedException {
        stack.stop(CONNECT);
    }

    /** Lets capture go on where it was. */
    public void startCapture() throws InterruptedException {
        stack.start(CONNECT);
    }

    /** Ends capture for good: what is measured next captures nothing, and the log need not be kept for it. */
    public void endCapture() throws InterruptedException, SQLException {
        pauseCapture();
        for (String database : databasesWithSlots()) {
            execute(
                    database,
                    "select pg_drop_replication_slot(slot_name) from pg_replication_slots where database = '" + database
                            + "' and not active");
        }
    }

    private List<String> databasesWithSlots() throws SQLException {
        List<String> databases = new ArrayList<>();
        try (Connection connection = connect(POSTGRES);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct database from pg_replication_slots")) {
            while (row.next()) {
                databases.add(row.getString(1));
            }
        }
        return databases;
    }

    /** Where its parts answer. */
    public StackAddresses addresses() {
        return stack.addresses();
    }

    /** Where it is kept while it lives. */
    public Path folder() {
        return state().path();
    }

    /** Processor time until now, by process. */
    public CpuTime cpu() {
        List<ProcessState> processes = new ArrayList<>(stack.processes());
        programs.forEach(program -> processes.add(stack.process(program)));
        return CpuTime.of(processes);
    }

    /** Starts a program that is measured with the rest, unless it runs; it ends with the stack. */
    public void start(Program program) throws InterruptedException {
        programs.add(program);
        stack.start(program);
    }

    /** Stops such a program. */
    public void stop(Program program) throws InterruptedException {
        stack.stop(program);
        programs.remove(program);
    }

    /** Where a process or a program writes its log. */
    public Path log(String process) {
        return state().log(process);
    }

    /** Has every service stand still, or go on. */
    public void services(Motion motion) throws SQLException, IOException, InterruptedException {
        for (Service service : addresses().services()) {
            service(service, motion);
        }
    }

    /** Has one service stand still (SIGSTOP) between two of its transactions, or go on (SIGCONT). */
    public void service(Service service, Motion motion) throws SQLException, IOException, InterruptedException {
        switch (motion) {
            case STAND_STILL -> standstill.begin(service);
            case GO_ON -> standstill.end(service);
        }
    }

    /** Whether processes use the machine. */
    public enum Motion {
        STAND_STILL,
        GO_ON
    }

    /** Processor time until the legacy tables were filled last, by process. */
    public CpuTime cpuWhenFilled() {
        return whenFilled;
    }

    /** The most memory that each process has had, until now. */
    public PeakMemory peakMemory() {
        return PeakMemory.of(stack);
    }

    /** Where the broker keeps its topics, a folder for each partition. */
    public Path topics() {
        return state().kafka().resolve("logs");
    }

    /** Where a process writes its log. */
    public Path log(Service service) {
        return state().log(service.process());
    }

    private StateDirectory state() {
        return stack.settings().state();
    }

    /** A new connection. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(addresses().jdbcUrl(database));
    }

    /** Runs one statement, or several, in a transaction of their own. */
    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether a query has a row. */
    public boolean exists(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    /** The one value of a query, as text. */
    public String text(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Nothing went wrong that somebody would want to look into. */
    public void served() {
        evidence = false;
    }

    /** Stops every process, also when the caller was interrupted; deletes all that it kept, unless something went wrong. */
    @Override
    public void close() throws InterruptedException {
        boolean interrupted = Thread.interrupted();
        goOn();
        for (Program program : Set.copyOf(programs)) {
            stop(program);
        }
        stack.stop(event -> {});
        if (evidence && !interrupted) {
            progress.say("data and logs stay in " + state().path());
        } else {
            delete();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process that stands still cannot stop in order. */
    private void goOn() throws InterruptedException {
        try {
            for (Service service : addresses().services()) {
                standstill.end(service);
            }
        } catch (IOException noKill) {
            throw new StackException("cannot send signals: " + noKill.getMessage(), noKill);
        }
    }

    private void delete() {
        try {
            state().delete();
        } catch (IOException e) {
            throw new StackException("something is left in " + state().path() + ": " + e.getMessage(), e);
        }
    }
}
