package dev.graft.ctl;

import static java.util.Map.entry;

import dev.graft.stack.Checkout;
import dev.graft.stack.Heaps;
import dev.graft.stack.PostgresLine;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import dev.graft.stack.StackSettings;
import dev.graft.stack.StateDirectory;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an operator may choose about a stack, by name: {@code clinics}, {@code services}, {@code postgres},
 * {@code port.kafka}, {@code heap.connect} and so on. The variable {@code GRAFT_PORT_KAFKA} sets {@code port.kafka}.
 *
 * @param values text by name; those of {@link #DEFAULT} mean something
 */
record Settings(Map<String, String> values) {
    static final String ALL_SERVICES = "all";

    static final Settings DEFAULT = new Settings(Map.ofEntries(
            entry("clinics", StackSettings.ALL_CLINICS),
            entry("services", ALL_SERVICES),
            entry("postgres", "15"),
            entry("port.postgres", "55432"),
            entry("port.kafka", "59092"),
            entry("port.kafka-controller", "59093"),
            entry("port.connect", "58083"),
            entry("port.doctor", "8081"),
            entry("port.patient", "8082"),
            entry("port.appointment", "8083"),
            entry("port.analytics", "8084"),
            entry("heap.kafka", Integer.toString(Heaps.DEFAULT.kafka())),
            entry("heap.connect", Integer.toString(Heaps.DEFAULT.connect())),
            entry("heap.service", Integer.toString(Heaps.DEFAULT.service()))));

    Settings {
        values = Map.copyOf(values);
    }

    /** The settings that variables of the environment name. */
    static Settings of(Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        for (String name : DEFAULT.values.keySet()) {
            String value = environment.get(variable(name));
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        return new Settings(values);
    }

    /** The settings of a stack that was made otherwise, as far as they are not the usual ones. */
    static Settings of(StackSettings stack) {
        var addresses = stack.addresses();
        Map<String, String> values = new TreeMap<>();
        values.put("port.postgres", Integer.toString(addresses.postgresPort()));
        values.put("port.kafka", Integer.toString(addresses.kafkaPort()));
        values.put("port.kafka-controller", Integer.toString(stack.controllerPort()));
        values.put("port.connect", Integer.toString(addresses.connectPort()));
        addresses.servicePorts().forEach((service, port) -> values.put("port." + service.process(), port.toString()));
        return DEFAULT.overlaidWith(new Settings(values));
    }

    static String variable(String name) {
        return "GRAFT_" + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    Settings overlaidWith(Settings stronger) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(stronger.values);
        return new Settings(all);
    }

    /** The names that are no settings. */
    List<String> unknown() {
        return values.keySet().stream()
                .filter(name -> !DEFAULT.values.containsKey(name))
                .sorted()
                .toList();
    }

    /** The same as numbers and types; needs a value for every name. */
    StackSettings toStackSettings(Checkout checkout, StateDirectory state) {
        var addresses = new StackAddresses(
                number("port.postgres"), number("port.kafka"), number("port.connect"), servicePorts());
        var heaps = new Heaps(number("heap.kafka"), number("heap.connect"), number("heap.service"));
        int controller = number("port.kafka-controller");
        var line = PostgresLine.of(number("postgres"));
        return new StackSettings(checkout, state, addresses, controller, line, heaps, text("clinics"));
    }

    private Map<Service, Integer> servicePorts() {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : services()) {
            ports.put(service, number("port." + service.process()));
        }
        return ports;
    }

    private List<Service> services() {
        return switch (text("services")) {
            case ALL_SERVICES -> List.of(Service.values());
            case "none" -> List.of();
            default ->
                Stream.of(text("services").split(",")).map(Settings::service).toList();
        };
    }

    private static Service service(String name) {
        return Stream.of(Service.values())
                .filter(service -> service.process().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new StackException("there is no service '%s'; there are %s"
                        .formatted(
                                name,
                                Stream.of(Service.values())
                                        .map(Service::process)
                                        .toList())));
    }

    private int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException noNumber) {
            throw new StackException("%s must be a whole number, not '%s'".formatted(name, text(name)), noNumber);
        }
    }

    private String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the setting " + name + " has no value");
        }
        return value;
    }
}
