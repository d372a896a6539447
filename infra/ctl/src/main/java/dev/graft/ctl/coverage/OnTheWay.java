package dev.graft.ctl.coverage;

import dev.graft.ctl.coverage.ServiceAnswers.ConnectorStatus;
import dev.graft.stack.StackAddresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the connectors and topics hold, and what a connector can no longer carry.
 *
 * @param awaited what keeps slots from being made, or empty
 */
record OnTheWay(Lag lag, String awaited, List<Alarm> alarms) {

    static OnTheWay look(StackAddresses addresses, ServiceAnswers http, StackWatch watch, Questions questions)
            throws InterruptedException {
        Optional<Watermarks> marks = watch.look(questions);
        Optional<Map<String, ConnectorStatus>> states =
                questions.ask(connect(addresses), () -> http.connectors(addresses.connect()));
        Map<String, Long> stored = new LinkedHashMap<>();
        for (String connector : slots(watch).keySet()) {
            questions
                    .ask(connect(addresses), () -> http.storedPosition(addresses.connect(), connector))
                    .ifPresent(position -> position.ifPresent(lsn -> stored.put(connector, lsn)));
        }
        Map<String, Watermarks.Slot> slots = marks.map(Watermarks::slots).orElse(Map.of());
        List<Lag.Connector> connectors = connectors(slots(watch), slots, states);
        SortedMap<String, Long> behind =
                marks.map(present -> present.behind(watch.chain())).orElseGet(TreeMap::new);
        return new OnTheWay(
                new Lag(behind, connectors),
                marks.map(Watermarks::awaited).orElse(""),
                marks.isEmpty() ? List.of() : SlotAlarms.of(slots(watch), slots, stored, failed(connectors)));
    }

    private static String connect(StackAddresses addresses) {
        return "Kafka Connect (port %d)".formatted(addresses.connectPort());
    }

    private static List<Lag.Connector> connectors(
            Map<String, String> slotNames,
            Map<String, Watermarks.Slot> slots,
            Optional<Map<String, ConnectorStatus>> states) {
        List<Lag.Connector> connectors = new ArrayList<>();
        slotNames.forEach((name, slotName) -> {
            Watermarks.Slot slot = slots.get(slotName);
            connectors.add(new Lag.Connector(
                    name,
                    state(states, name),
                    slot == null ? null : slot.heldBytes(),
                    slot == null ? null : slot.walStatus()));
        });
        return connectors;
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

    private static List<String> failed(List<Lag.Connector> connectors) {
        return connectors.stream()
                .filter(connector -> connector.state().equals("FAILED"))
                .map(Lag.Connector::name)
                .toList();
    }
}
