package dev.graft.ctl;

import dev.graft.stack.LocalStack;
import dev.graft.stack.LogTail;
import dev.graft.stack.ProcessState;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The time in which a stack belongs to this command: it ends with it, by Ctrl-C too, unless it is left running. */
final class Session implements AutoCloseable {
    /** Services keep their parsed classes when they end in order for the first time. */
    static final String STOPPING = "stopping (the first time after a build takes half a minute)";

    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final int PATIENCE_SECONDS = 90;
    private static final int LAST_WORDS = 5;

    private final LocalStack stack;
    private final Progress progress;
    private final boolean ours;
    private final Thread owner = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread interruption = new Thread(this::interrupted, "ctrl-c");
    private boolean arrived;
    private boolean left;

    private Session(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.ours = running().isEmpty();
    }

    static Session start(LocalStack stack, Progress progress) {
        var session = new Session(stack, progress);
        Runtime.getRuntime().addShutdownHook(session.interruption);
        return session;
    }

    /** Everything was started: from now on the end of the command is the end of all of it. */
    void arrived() {
        arrived = true;
    }

    /** From now on the stack outlives this command. */
    void leaveRunning() {
        left = true;
    }

    /** Returns when somebody else stopped the stack; a process that dies by itself is reported with its last words. */
    int untilStopped() throws InterruptedException {
        progress.say("running until Ctrl-C; more to see with: ./graft status, ./graft logs SERVICE");
        Set<String> before = running();
        while (!stack.isStopped() && !before.isEmpty()) {
            Thread.sleep(INTERVAL);
            Set<String> now = running();
            before.stream().filter(process -> !now.contains(process)).forEach(this::report);
            before = now;
        }
        left = stack.isStopped();
        return left ? ExitCode.FINE : ExitCode.NOT_REACHABLE;
    }

    private void report(String process) {
        if (!stack.isStopped()) {
            var log = stack.settings().state().log(process);
            progress.say("%s died; start it again with: ./graft up --detach; its last words:".formatted(process));
            LogTail.of(log, LAST_WORDS).lines().forEach(line -> progress.say("  " + line));
        }
    }

    private Set<String> running() {
        return stack.processes().stream()
                .filter(ProcessState::isRunning)
                .map(ProcessState::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ctrl-C breaks off whatever the command does; its own {@link #close} then stops the stack, and only that. */
    private void interrupted() {
        owner.interrupt();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    /** A start that failed does not take down what ran before it. */
    @Override
    public void close() throws InterruptedException {
        Thread.interrupted();
        if (!left && (ours || arrived)) {
            progress.say(STOPPING);
            stack.stop(progress);
            progress.say("stopped; ./graft up goes on from here");
        }
        closed.countDown();
    }
}
