package dev.graft.ctl.coverage;

import dev.graft.ctl.coverage.ServiceAnswers.ConnectorStatus;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that the parts of a stack answered, as they answered it. */
record Picture(
        Optional<LegacyCounts> legacy,
        Map<Service, ServiceAnswers.Dispositions> dispositions,
        Map<String, Long> entities,
        Lag lag) {

    static Picture take(StackAddresses addresses, ServiceAnswers http, Questions questions)
            throws InterruptedException {
        Map<Service, ServiceAnswers.Dispositions> dispositions = new EnumMap<>(Service.class);
        Map<String, Long> entities = new LinkedHashMap<>();
        try (StackWatch watch = new StackWatch(addresses, http)) {
            for (Service service : watch.services()) {
                questions
                        .ask(watch.name(service), () -> http.dispositions(addresses.service(service)))
                        .ifPresent(answer -> dispositions.put(service, answer));
                questions
                        .ask(watch.name(service), () -> http.entities(addresses.service(service)))
                        .ifPresent(entities::putAll);
            }
            Optional<LegacyCounts> legacy = questions.ask(
                    "PostgreSQL (port %d)".formatted(addresses.postgresPort()),
                    () -> LegacyCounts.read(addresses.legacyJdbcUrl()));
            return new Picture(legacy, dispositions, entities, lag(addresses, http, watch, questions));
        }
    }

    Coverage coverage(boolean caughtUp, List<String> problems) {
        Assembly assembly = new Assembly(legacy.orElse(null), dispositions, caughtUp);
        List<String> all = new ArrayList<>(problems);
        lag.connectors().stream()
                .filter(connector -> !connector.isRunning())
                .map(connector -> "connector %s is %s".formatted(connector.name(), connector.state()))
                .forEach(all::add);
        return new Coverage(caughtUp, Duration.ZERO, assembly.tables(), assembly.clinics(), entities, lag, all);
    }

    private static Lag lag(StackAddresses addresses, ServiceAnswers http, StackWatch watch, Questions questions)
            throws InterruptedException {
        Optional<Watermarks> marks = watch.look(questions);
        Optional<Map<String, ConnectorStatus>> states = questions.ask(
                "Kafka Connect (port %d)".formatted(addresses.connectPort()),
                () -> http.connectors(addresses.connect()));
        List<Lag.Connector> connectors = new ArrayList<>();
        slots(watch)
                .forEach((name, slot) ->
                        connectors.add(new Lag.Connector(name, state(states, name), held(marks, slot))));
        SortedMap<String, Long> behind =
                marks.map(present -> present.behind(watch.chain())).orElseGet(TreeMap::new);
        return new Lag(behind, connectors);
    }

    private static Map<String, String> slots(StackWatch watch) {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put(Chain.LEGACY_CONNECTOR, Chain.LEGACY_SLOT);
        watch.services().forEach(service -> slots.put(service.outboxConnector(), Chain.slot(service)));
        return slots;
    }

    private static String state(Optional<Map<String, ConnectorStatus>> states, String connector) {
        if (states.isEmpty()) {
            return "UNKNOWN";
        }
        ConnectorStatus status = states.get().get(connector);
        return status == null ? "MISSING" : status.state();
    }

    private static @Nullable Long held(Optional<Watermarks> marks, String slot) {
        return marks.map(present -> present.slots().get(slot))
                .map(Watermarks.Slot::heldBytes)
                .orElse(null);
    }
}
