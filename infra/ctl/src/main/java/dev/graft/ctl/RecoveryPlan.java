package dev.graft.ctl;

import dev.graft.ctl.coverage.Alarm;
import dev.graft.ctl.coverage.PublishedTopics;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be begun anew after history was lost. It is written down before the first step and deleted after the last:
 * half a recovery leaves no other trace, and rows would be missing silently.
 *
 * @param legacy whether the legacy tables are read from scratch under a new source epoch, and swept afterwards
 * @param outboxes the services whose outbox gets a new slot
 * @param republished the services that publish their whole state again
 * @param adopted whether services go on from what is left of a topic that nobody can fill again
 */
record RecoveryPlan(boolean legacy, Set<Service> outboxes, Set<Service> republished, boolean adopted) {

    private static final String LEGACY = "legacy";
    private static final String OUTBOX = "outbox ";
    private static final String REPUBLISH = "republish ";

    private static final String ADOPT = "adopt";

    /** Events that are posted, and counts that are imported: nobody has them but their topic, and no snapshot fills it. */
    private static final Set<String> NOT_CAPTURED = Set.of("graft.activity.v1", "legacy.marketplace.views");

    RecoveryPlan {
        outboxes = Set.copyOf(outboxes);
        republished = Set.copyOf(republished);
    }

    /** A plan in which no topic is beyond filling. */
    RecoveryPlan(boolean legacy, Set<Service> outboxes, Set<Service> republished) {
        this(legacy, outboxes, republished, false);
    }

    /** What mends these alarms. */
    static RecoveryPlan against(Collection<Alarm> alarms) {
        boolean legacy = false;
        boolean adopted = false;
        Set<Service> outboxes = EnumSet.noneOf(Service.class);
        Set<Service> republished = EnumSet.noneOf(Service.class);
        for (Alarm alarm : alarms) {
            switch (alarm) {
                case Alarm.SlotLost slot -> {
                    Optional<Service> service = serviceOf(slot.connector());
                    legacy |= service.isEmpty();
                    service.ifPresent(outboxes::add);
                    service.ifPresent(republished::add);
                }
                case Alarm.HistoryLost history -> {
                    Optional<Service> owner = PublishedTopics.writerOf(history.topic());
                    boolean isBeyond = NOT_CAPTURED.contains(history.topic());
                    adopted |= isBeyond;
                    legacy |= owner.isEmpty() && !isBeyond;
                    owner.ifPresent(republished::add);
                }
                case Alarm.TruncateWaits truncate -> {}
                case Alarm.RecoveryUnfinished unfinished -> {}
            }
        }
        return new RecoveryPlan(legacy, outboxes, republished, adopted);
    }

    private static Optional<Service> serviceOf(String connector) {
        return Stream.of(Service.values())
                .filter(service -> service.outboxConnector().equals(connector))
                .findFirst();
    }

    /** This and another, as one. */
    RecoveryPlan and(RecoveryPlan other) {
        return new RecoveryPlan(
                legacy || other.legacy,
                union(outboxes, other.outboxes),
                union(republished, other.republished),
                adopted || other.adopted);
    }

    private static Set<Service> union(Set<Service> one, Set<Service> two) {
        return Stream.concat(one.stream(), two.stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean isNothing() {
        return !legacy && outboxes.isEmpty() && republished.isEmpty() && !adopted;
    }

    /** Its steps, a line each, for whoever is to agree. */
    List<String> steps() {
        Stream<String> outbox =
                outboxes.stream().sorted().map(service -> service.outboxConnector() + " gets a new replication slot");
        Stream<String> capture = legacy
                ? Stream.of("the legacy tables are read from scratch under a new source epoch; they stay in use")
                : Stream.empty();
        Stream<String> sweep =
                legacy ? Stream.of("rows that are no longer in the legacy database then go here too") : Stream.empty();
        Stream<String> republish =
                republished.stream().sorted().map(service -> service.module() + " publishes its whole state again");
        Stream<String> adopt = adopted
                ? Stream.of(
                        "what was lost of views and activity stays lost unless it is imported or posted again; what is known of it stays")
                : Stream.empty();
        return Stream.of(outbox, capture, sweep, republish, adopt)
                .flatMap(steps -> steps)
                .toList();
    }

    /** The plan that was broken off, if there is one. */
    static Optional<RecoveryPlan> in(StateDirectory state) {
        Path file = state.recovery();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(
                    new RecoveryPlan(
                    lines.contains(LEGACY),
                    services(lines, OUTBOX),
                    services(lines, REPUBLISH),
                    lines.contains(ADOPT)));
        } catch (IOException unreadable) {
            throw new StackException("cannot read " + file, unreadable);
        }
    }

    private static Set<Service> services(List<String> lines, String prefix) {
        return Stream.of(Service.values())
                .filter(service -> lines.contains(prefix + service.process()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void write(StateDirectory state) {
        Stream<String> lines = Stream.of(
                        legacy ? Stream.of(LEGACY) : Stream.<String>empty(),
                        outboxes.stream().map(service -> OUTBOX + service.process()),
                        republished.stream().map(service -> REPUBLISH + service.process()),
                        adopted ? Stream.of(ADOPT) : Stream.<String>empty())
                .flatMap(each -> each);
        try {
            Files.write(state.recovery(), lines.toList());
        } catch (IOException unwritable) {
            throw new StackException("cannot write " + state.recovery(), unwritable);
        }
    }

    static void delete(StateDirectory state) {
        try {
            Files.deleteIfExists(state.recovery());
        } catch (IOException unwritable) {
            throw new StackException("cannot delete " + state.recovery(), unwritable);
        }
    }
}
