package dev.graft.ctl;

import dev.graft.ctl.coverage.Alarm;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
 */
record RecoveryPlan(boolean legacy, Set<Service> outboxes, Set<Service> republished) {

    private static final String LEGACY = "legacy";
    private static final String OUTBOX = "outbox ";
    private static final String REPUBLISH = "republish ";

    /** Who fills the topics that services read from one another. */
    private static final Map<String, Service> OWNERS =
            Map.of("graft.doctor.v1", Service.DOCTOR, "graft.patient.v1", Service.PATIENT);

    RecoveryPlan {
        outboxes = Set.copyOf(outboxes);
        republished = Set.copyOf(republished);
    }

    /** What mends these alarms. */
    static RecoveryPlan against(Collection<Alarm> alarms) {
        boolean legacy = false;
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
                    Optional<Service> owner = Optional.ofNullable(OWNERS.get(history.topic()));
                    legacy |= owner.isEmpty();
                    owner.ifPresent(republished::add);
                }
                case Alarm.TruncateWaits truncate -> {}
                case Alarm.RecoveryUnfinished unfinished -> {}
            }
        }
        return new RecoveryPlan(legacy, outboxes, republished);
    }

    private static Optional<Service> serviceOf(String connector) {
        return Stream.of(Service.values())
                .filter(service -> service.outboxConnector().equals(connector))
                .findFirst();
    }

    /** This and another, as one. */
    RecoveryPlan and(RecoveryPlan other) {
        return new RecoveryPlan(
                legacy || other.legacy, union(outboxes, other.outboxes), union(republished, other.republished));
    }

    private static Set<Service> union(Set<Service> one, Set<Service> two) {
        return Stream.concat(one.stream(), two.stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean isNothing() {
        return !legacy && outboxes.isEmpty() && republished.isEmpty();
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
        return Stream.of(outbox, capture, sweep, republish)
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
                    new RecoveryPlan(lines.contains(LEGACY), services(lines, OUTBOX), services(lines, REPUBLISH)));
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
                        republished.stream().map(service -> REPUBLISH + service.process()))
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
