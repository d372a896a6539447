package dev.graft.ctl.coverage;

import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads how far the migration of a running stack is, and waits until it has caught up. */
public final class CoverageReader {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** Heartbeats and offset commits come every 250 ms: a quiet stack passes the barrier in a second, changes in five. */
    private static final Duration QUIET_STACK = Duration.ofSeconds(15);

    private static final int LOOKS_BEFORE_AN_ALARM = 5;

    private final StackAddresses addresses;
    private final ServiceAnswers http = new ServiceAnswers();
    private long passedAt = Long.MIN_VALUE;

    public CoverageReader(StackAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Reads the coverage as it is now. When nothing is visibly on its way it waits up to fifteen seconds for the barrier; when
     * the numbers do not balance then, it looks again until they stay, since a row may have been written in between.
     *
     * @throws StackException when no part of the stack answers
     */
    public Coverage read() throws InterruptedException {
        long start = System.nanoTime();
        Coverage coverage = look(hasJustPassed() || passesSoon());
        for (int looks = 1; coverage.caughtUp() && !coverage.balanced() && looks < LOOKS_BEFORE_AN_ALARM; looks++) {
            Coverage again = look(passesSoon());
            boolean unchanged = again.tables().equals(coverage.tables());
            coverage = again;
            if (unchanged) {
                break;
            }
        }
        return coverage.after(Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Reads the coverage for somebody who looks again in a moment: when nothing is visibly on its way and counts and keys
     * agree, it does not wait for the barrier.
     *
     * @throws StackException when no part of the stack answers
     */
    public Coverage glance() throws InterruptedException {
        if (isNothingBehind()) {
            Coverage coverage = look(true);
            if (coverage.balanced()) {
                return coverage;
            }
        }
        return read();
    }

    /**
     * Waits until everything that the legacy database has committed by now has taken effect everywhere. Gives up early when
     * a part does not answer, or stands still, for half a minute.
     *
     * @param progress is told every other second what is still on its way, for people
     * @return whether it has, within the limit
     */
    public boolean awaitCaughtUp(Duration limit, Consumer<String> progress) throws InterruptedException {
        try (StackWatch watch = new StackWatch(addresses, http)) {
            Wait wait = new Wait(watch.chain(), limit, progress);
            while (true) {
                Questions questions = new Questions();
                Optional<Watermarks> now = watch.look(questions);
                requireSomebody(questions);
                switch (wait.look(now, questions.obstacles())) {
                    case PASSED -> {
                        passedAt = System.nanoTime();
                        return true;
                    }
                    case GIVEN_UP -> {
                        return false;
                    }
                    case WAITING -> Thread.sleep(PAUSE);
                }
            }
        }
    }

    private boolean hasJustPassed() {
        return passedAt != Long.MIN_VALUE && System.nanoTime() - passedAt < FRESH.toNanos();
    }

    /** Does not wait for what visibly takes long. */
    private boolean passesSoon() throws InterruptedException {
        return isNothingBehind() && awaitCaughtUp(QUIET_STACK, line -> {});
    }

    private boolean isNothingBehind() throws InterruptedException {
        Questions questions = new Questions();
        try (StackWatch watch = new StackWatch(addresses, http)) {
            Optional<Watermarks> now = watch.look(questions);
            requireSomebody(questions);
            return now.isPresent()
                    && questions.obstacles().isEmpty()
                    && now.get().behind(watch.chain()).values().stream().allMatch(behind -> behind == 0);
        }
    }

    private Coverage look(boolean caughtUp) throws InterruptedException {
        Questions questions = new Questions();
        Picture picture = Picture.take(addresses, http, questions);
        requireSomebody(questions);
        return picture.coverage(caughtUp, questions);
    }

    private void requireSomebody(Questions questions) {
        if (questions.nobodyAnswered()) {
            throw new StackException(
                    "nothing answers on ports %d (PostgreSQL), %d (Kafka), %d (Connect)%s; start the stack: ./graft up"
                            .formatted(
                                    addresses.postgresPort(),
                                    addresses.kafkaPort(),
                                    addresses.connectPort(),
                                    servicePorts()));
        }
    }

    private String servicePorts() {
        StringBuilder ports = new StringBuilder();
        for (Service service : new TreeSet<>(addresses.servicePorts().keySet())) {
            ports.append(", ")
                    .append(addresses.servicePorts().get(service))
                    .append(" (")
                    .append(service.module())
                    .append(')');
        }
        return ports.toString();
    }
}
