package dev.graft.ctl.coverage;

import dev.graft.stack.Service;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What services read of one another. */
public final class PublishedTopics {

    /** By reader, each topic and who fills it. */
    private static final Map<Service, Map<String, Service>> READ = Map.of(
            Service.APPOINTMENT, Map.of("graft.doctor.v1", Service.DOCTOR, "graft.patient.v1", Service.PATIENT),
            Service.ANALYTICS,
                    Map.of(
                            "graft.global-doctor.v1", Service.DOCTOR,
                            "graft.clinic.v1", Service.APPOINTMENT,
                            "graft.appointment.v1", Service.APPOINTMENT));

    private PublishedTopics() {}

    /** Which service fills a topic that another reads; none fills one that is captured or posted. */
    public static Optional<Service> writerOf(String topic) {
        return READ.values().stream()
                .map(topics -> topics.get(topic))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Who reads what these writers publish, in a stack of these services; what nobody fills keeps nobody waiting. */
    static Map<Service, Set<String>> readers(Collection<Service> services, Set<Service> writers) {
        Map<Service, Set<String>> readers = new EnumMap<>(Service.class);
        READ.forEach((reader, topics) -> topics.forEach((topic, writer) -> {
            if (services.contains(reader) && services.contains(writer) && writers.contains(writer)) {
                readers.computeIfAbsent(reader, any -> new TreeSet<>()).add(topic);
            }
        }));
        return readers;
    }
}
