package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One stack on this machine. Its processes live on when this object and its virtual machine end; another object over the
 * same settings finds them again. A start resumes whatever a stop or a kill left behind.
 */
public final class LocalStack {
    private static final Duration WITHOUT_BROKER = Duration.ofSeconds(2);

    private final StackSettings settings;
    private final Supervisor supervisor;

    public LocalStack(StackSettings settings) {
        this.settings = settings;
        this.supervisor = new Supervisor(settings.state());
    }

    /** Where its parts answer. */
    public StackAddresses addresses() {
        return settings.addresses();
    }

    /** What it was made from. */
    public StackSettings settings() {
        return settings;
    }

    /**
     * Starts every process that does not run, makes databases, topics and connectors as far as they are missing, and
     * returns when all of it answers.
     *
     * @param content fills the legacy tables if they are empty
     * @param listener hears of each step, one call at a time
     * @throws StackException with one line for a person when a part cannot start
     */
    public void start(LegacyContent content, Consumer<StackEvent> listener) throws InterruptedException {
        mark(Files::deleteIfExists);
        new Tokens(settings.state()).provide();
        new StepRunner(listener).run(new StartPlan(settings, supervisor, content).steps());
    }

    /** Starts one of its processes, if it does not run, and nothing else, as a supervisor would; returns when it answers. */
    public void start(String process) throws InterruptedException {
        launch(part(process));
    }

    /** The same for a service, with more variables in its environment than it usually has. */
    public void start(Service service, Map<String, String> environment) throws InterruptedException {
        launch(new ServiceProcess(settings, service, environment));
    }

    /** Starts a program beside it, if it does not run; returns when it answers. A stop of the stack does not end it. */
    public void start(Program program) throws InterruptedException {
        launch(new ProgramProcess(settings, program));
    }

    /** Stops such a program in order; returns when it is gone. */
    public void stop(Program program) throws InterruptedException {
        supervisor.stop(new ProgramProcess(settings, program));
    }

    /** Whether such a program runs. */
    public ProcessState process(Program program) {
        return state(new ProgramProcess(settings, program));
    }

    private void launch(Part part) throws InterruptedException {
        new StepRunner(event -> {}).run(List.of(new Step(part.name(), List.of(), () -> supervisor.start(part))));
    }

    /** Stops one of its processes in order; returns when it is gone. */
    public void stop(String process) throws InterruptedException {
        supervisor.stop(part(process));
    }

    private Part part(String process) {
        return Parts.of(settings).stream()
                .filter(part -> part.name().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this stack has no process " + process));
    }

    /** Stops every process in order, services first; returns when all are gone. */
    public void stop(Consumer<StackEvent> listener) throws InterruptedException {
        mark(stopped -> Files.writeString(stopped, ""));
        List<Step> steps = new ArrayList<>();
        List<String> services = new ArrayList<>();
        for (Service service : Service.values()) {
            services.add(service.process());
            steps.add(stopping(new ServiceProcess(settings, service), List.of()));
        }
        steps.add(new Step("connect", services, this::stopWorker));
        steps.add(stopping(new KafkaBroker(settings), List.of("connect")));
        steps.add(stopping(new PostgresServer(settings), List.of("connect")));
        new StepRunner(listener).run(steps);
    }

    /** A worker whose broker died would wait for it half a minute, with nothing to save. */
    private void stopWorker() throws InterruptedException {
        boolean hasBroker =
                supervisor.process(new KafkaBroker(settings)).running().isPresent();
        if (hasBroker) {
            supervisor.stop(new ConnectWorker(settings));
        } else {
            supervisor.stop(new ConnectWorker(settings), WITHOUT_BROKER);
        }
    }

    private Step stopping(Part part, List<String> after) {
        return new Step(part.name(), after, () -> supervisor.stop(part));
    }

    /** Whether its processes ended, or are about to end, because somebody stopped them, and not by themselves. */
    public boolean isStopped() {
        return Files.exists(stoppedFile());
    }

    private Path stoppedFile() {
        return settings.state().path().resolve("run").resolve("stopped");
    }

    private interface FileAction {
        void on(Path file) throws IOException;
    }

    private void mark(FileAction action) {
        try {
            Files.createDirectories(stoppedFile().getParent());
            action.on(stoppedFile());
        } catch (IOException readOnly) {
            throw new StackException("cannot write to " + settings.state().path(), readOnly);
        }
    }

    /** Every process of the stack, with its pid while it runs. */
    public List<ProcessState> processes() {
        return Parts.of(settings).stream().map(this::state).toList();
    }

    private ProcessState state(Part part) {
        Optional<ProcessHandle> process = supervisor.process(part).running();
        return new ProcessState(part.name(), process.map(ProcessHandle::pid));
    }
}
