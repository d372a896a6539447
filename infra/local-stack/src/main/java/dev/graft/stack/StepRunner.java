package dev.graft.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Runs steps at once as far as they do not wait for each other; the first failure ends the whole run. */
final class StepRunner {
    private final Consumer<StackEvent> listener;

    StepRunner(Consumer<StackEvent> listener) {
        this.listener = listener;
    }

    void run(List<Step> steps) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                run(steps, new ExecutorCompletionService<>(threads));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void run(List<Step> steps, CompletionService<Step> threads) throws InterruptedException {
        List<Step> waiting = new ArrayList<>(steps);
        Set<String> done = new HashSet<>();
        while (done.size() < steps.size()) {
            for (Step step : List.copyOf(waiting)) {
                if (done.containsAll(step.after())) {
                    waiting.remove(step);
                    threads.submit(() -> perform(step));
                }
            }
            if (waiting.size() + done.size() == steps.size()) {
                throw new IllegalStateException("steps wait for each other: " + waiting);
            }
            done.add(next(threads).name());
        }
    }

    private Step perform(Step step) throws Exception {
        long start = System.nanoTime();
        tell(new StackEvent.Begun(step.name()));
        try {
            step.action().run();
        } catch (SQLException | IOException failure) {
            throw new StackException("%s: %s".formatted(step.name(), failure.getMessage()), failure);
        }
        tell(new StackEvent.Done(step.name(), Duration.ofNanos(System.nanoTime() - start)));
        return step;
    }

    private void tell(StackEvent event) {
        synchronized (listener) {
            listener.accept(event);
        }
    }

    private static Step next(CompletionService<Step> threads) throws InterruptedException {
        try {
            return threads.take().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StackException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
