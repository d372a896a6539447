package dev.graft.ctl.coverage;

import dev.graft.stack.Service;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The way of a change through the stack, link by link: slots that a log has to pass, then topics that services read. */
record Chain(List<Link> links) {

    static final String LEGACY_CONNECTOR = "legacy-clinic";
    static final String LEGACY_SLOT = "graft_legacy";

    private static final String TRUNCATES = "legacy.truncate";

    private static final Map<Service, Set<String>> CAPTURED = Map.of(
            Service.DOCTOR, captured(LegacyTable.USERS, LegacyTable.APPOINTMENTS),
            Service.PATIENT, captured(LegacyTable.PATIENTS),
            Service.APPOINTMENT, captured(LegacyTable.CLINICS, LegacyTable.APPOINTMENTS),
            Service.ANALYTICS, counted());

    Chain {
        links = List.copyOf(links);
    }

    /**
     * One link.
     *
     * @param slots what has to confirm the log
     * @param writers the services whose outboxes these are; none for the legacy database's
     * @param readers which topics each service has to read to their ends, once the slots have
     */
    record Link(List<String> slots, List<Service> writers, Map<Service, Set<String>> readers) {

        static Link captured(Map<Service, Set<String>> readers) {
            return new Link(List.of(LEGACY_SLOT), List.of(), readers);
        }

        static Link published(Collection<Service> services, List<Service> wanted) {
            List<Service> writers = wanted.stream().filter(services::contains).toList();
            return new Link(
                    writers.stream().map(Chain::slot).toList(),
                    writers,
                    PublishedTopics.readers(services, EnumSet.copyOf(wanted)));
        }

        boolean isEmpty() {
            return slots.isEmpty() && readers.isEmpty();
        }
    }

    /** The chain of a stack that runs these services. */
    static Chain of(Collection<Service> services) {
        Link capture = Link.captured(only(services, CAPTURED));
        Link clinicRecords = Link.published(services, List.of(Service.DOCTOR, Service.PATIENT));
        Link appointments = Link.published(services, List.of(Service.APPOINTMENT));
        Link last = Link.published(services, List.of(Service.ANALYTICS));
        return new Chain(Stream.of(capture, clinicRecords, appointments, last)
                .filter(link -> !link.isEmpty())
                .toList());
    }

    static String slot(Service service) {
        return "graft_outbox_" + service.process();
    }

    /** The slots of every link. */
    List<String> slots() {
        return links.stream().flatMap(link -> link.slots().stream()).toList();
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

    /** What a service reads, whatever the link. */
    Set<String> topics(Service service) {
        return readers().getOrDefault(service, Set.of());
    }

    Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        readers().values().forEach(topics::addAll);
        return topics;
    }

    private static Set<String> captured(LegacyTable... tables) {
        Set<String> topics = new TreeSet<>(Set.of(TRUNCATES));
        for (LegacyTable table : tables) {
            topics.add(table.topic());
        }
        return topics;
    }

    /** Analytics also counts what nobody captures: the old application's views, and activity that was posted. */
    private static Set<String> counted() {
        Set<String> topics = captured(LegacyTable.ownedBy(Service.ANALYTICS).toArray(LegacyTable[]::new));
        topics.addAll(Set.of("legacy.marketplace.views", "graft.activity.v1"));
        return topics;
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
