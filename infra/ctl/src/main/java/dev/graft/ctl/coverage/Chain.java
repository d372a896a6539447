package dev.graft.ctl.coverage;

import dev.graft.stack.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The way of a change through the stack, link by link: slots that a log has to pass, then topics that services read. */
record Chain(List<Link> links) {

    static final String LEGACY_CONNECTOR = "legacy-clinic";
    static final String LEGACY_SLOT = "graft_legacy";

    private static final String CAPTURED = "legacy.clinic.";
    private static final String TRUNCATES = "legacy.truncate";

    Chain {
        links = List.copyOf(links);
    }

    /**
     * One link.
     *
     * @param slots what has to confirm the log
     * @param readers which topics each service has to read to their ends, once the slots have
     */
    record Link(List<String> slots, Map<Service, Set<String>> readers) {}

    /** The chain of a stack that runs these services. */
    static Chain of(Collection<Service> services) {
        Link capture = new Link(
                List.of(LEGACY_SLOT),
                only(
                        services,
                        Map.of(
                                Service.DOCTOR, captured("users", "appointments"),
                                Service.PATIENT, captured("patients"),
                                Service.APPOINTMENT, captured("clinics", "appointments"))));
        Link references = new Link(
                slots(services, List.of(Service.DOCTOR, Service.PATIENT)),
                only(services, Map.of(Service.APPOINTMENT, references(services))));
        Link last = new Link(slots(services, List.of(Service.APPOINTMENT)), Map.of());
        return new Chain(List.of(capture, references, last));
    }

    static String slot(Service service) {
        return "graft_outbox_" + service.process();
    }

    /** Every topic of every link, by reader. */
    Map<Service, Set<String>> readers() {
        Map<Service, Set<String>> readers = new EnumMap<>(Service.class);
        for (Link link : links) {
            link.readers()
                    .forEach((service, topics) -> readers.computeIfAbsent(service, any -> new TreeSet<>())
                            .addAll(topics));
        }
        return readers;
    }

    Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        readers().values().forEach(topics::addAll);
        return topics;
    }

    private static Set<String> captured(String... tables) {
        Set<String> topics = new TreeSet<>(Set.of(TRUNCATES));
        for (String table : tables) {
            topics.add(CAPTURED + table);
        }
        return topics;
    }

    private static Set<String> references(Collection<Service> services) {
        Set<String> topics = new TreeSet<>();
        if (services.contains(Service.DOCTOR)) {
            topics.add("graft.doctor.v1");
        }
        if (services.contains(Service.PATIENT)) {
            topics.add("graft.patient.v1");
        }
        return topics;
    }

    private static List<String> slots(Collection<Service> services, List<Service> wanted) {
        List<String> slots = new ArrayList<>();
        wanted.stream().filter(services::contains).map(Chain::slot).forEach(slots::add);
        return slots;
    }

    private static Map<Service, Set<String>> only(Collection<Service> services, Map<Service, Set<String>> readers) {
        Map<Service, Set<String>> present = new EnumMap<>(Service.class);
        readers.forEach((service, topics) -> {
            if (services.contains(service)) {
                present.put(service, topics);
            }
        });
        return present;
    }
}
