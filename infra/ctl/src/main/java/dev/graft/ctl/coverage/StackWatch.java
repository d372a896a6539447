package dev.graft.ctl.coverage;

import dev.graft.ctl.coverage.ServiceAnswers.Position;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at a running stack, again and again. */
final class StackWatch implements AutoCloseable {

    private final StackAddresses addresses;
    private final ServiceAnswers http;
    private final Broker broker;
    private final Slots server;
    private final Set<Service> services;
    private final Chain chain;

    StackWatch(StackAddresses addresses, ServiceAnswers http) {
        this.addresses = addresses;
        this.http = http;
        this.broker = new Broker(addresses);
        this.server = new Slots(addresses.legacyJdbcUrl());
        this.services = Collections.unmodifiableSet(
                new TreeSet<>(addresses.servicePorts().keySet()));
        this.chain = Chain.of(services);
    }

    /** The services of the stack, always in the same order. */
    Set<Service> services() {
        return services;
    }

    Chain chain() {
        return chain;
    }

    /** Empty when a part does not answer; reads in the order that {@link Watermarks} asks for. */
    Optional<Watermarks> look(Questions questions) throws InterruptedException {
        String postgres = "PostgreSQL (port %d)".formatted(addresses.postgresPort());
        var slots = questions.ask(postgres, server::read);
        var ends = questions.ask("Kafka (port %d)".formatted(addresses.kafkaPort()), () -> broker.ends(chain.topics()));
        Map<Service, Map<Partition, Watermarks.Position>> positions = new EnumMap<>(Service.class);
        for (Service service : services) {
            String who = name(service);
            questions
                    .ask(who, () -> http.positions(addresses.service(service)))
                    .ifPresent(answer -> positions.put(service, positions(who, answer, questions)));
        }
        var log = questions.ask(postgres, server::log);
        questions
                .ask(
                        "Kafka Connect (port %d)".formatted(addresses.connectPort()),
                        () -> http.connectors(addresses.connect()))
                .ifPresent(states -> states.forEach((connector, status) -> noteFailure(connector, status, questions)));
        slots.ifPresent(present -> chain.slots().stream()
                .filter(slot -> !present.containsKey(slot))
                .forEach(slot -> questions.note("replication slot " + slot + " is gone")));
        if (slots.isEmpty() || ends.isEmpty() || log.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Watermarks(slots.get(), ends.get(), positions, log.get()));
    }

    private static void noteFailure(String connector, ServiceAnswers.ConnectorStatus status, Questions questions) {
        if (status.state().equals("FAILED")) {
            questions.note("connector %s is FAILED".formatted(connector));
        }
    }

    String name(Service service) {
        return "%s (port %d)"
                .formatted(service.module(), addresses.servicePorts().get(service));
    }

    static Map<Partition, Watermarks.Position> positions(String who, List<Position> answer, Questions questions) {
        Map<Partition, Watermarks.Position> positions = new HashMap<>();
        for (Position position : answer) {
            if (position.hasLostHistory()) {
                questions.raise(new Alarm.HistoryLost(who, position.topic(), String.valueOf(position.problem())));
                continue;
            }
            positions.put(new Partition(position.topic(), position.partition()), position.mark());
            if (position.isStopped()) {
                questions.note("%s stopped reading %s, partition %d: %s"
                        .formatted(who, position.topic(), position.partition(), position.problem()));
            }
        }
        return positions;
    }

    @Override
    public void close() {
        broker.close();
        server.close();
    }
}
