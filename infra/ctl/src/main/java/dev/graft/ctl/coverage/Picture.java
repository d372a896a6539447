package dev.graft.ctl.coverage;

import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the parts of a stack answered, as they answered it. */
record Picture(
        Optional<LegacyCounts> legacy,
        Map<Service, ServiceAnswers.Dispositions> dispositions,
        Map<String, Long> entities,
        List<ServiceAnswers.Truncate> truncates,
        OnTheWay onTheWay) {

    static Picture take(StackAddresses addresses, ServiceAnswers http, Questions questions)
            throws InterruptedException {
        Map<Service, ServiceAnswers.Dispositions> dispositions = new EnumMap<>(Service.class);
        Map<String, Long> entities = new LinkedHashMap<>();
        List<ServiceAnswers.Truncate> truncates = new ArrayList<>();
        try (StackWatch watch = new StackWatch(addresses, http)) {
            for (Service service : watch.services()) {
                questions
                        .ask(watch.name(service), () -> http.dispositions(addresses.service(service)))
                        .ifPresent(answer -> dispositions.put(service, answer));
                questions
                        .ask(watch.name(service), () -> http.entities(addresses.service(service)))
                        .ifPresent(entities::putAll);
                questions
                        .ask(watch.name(service), () -> http.truncates(addresses.service(service)))
                        .ifPresent(truncates::addAll);
            }
            Optional<LegacyCounts> legacy = questions.ask(
                    "PostgreSQL (port %d)".formatted(addresses.postgresPort()),
                    () -> LegacyCounts.read(addresses.legacyJdbcUrl()));
            OnTheWay onTheWay = OnTheWay.look(addresses, http, watch, questions);
            return new Picture(legacy, dispositions, entities, truncates, onTheWay);
        }
    }

    Coverage coverage(boolean caughtUp, Questions questions) {
        Assembly assembly = new Assembly(legacy.orElse(null), dispositions, caughtUp);
        List<String> all = new ArrayList<>(questions.problems());
        onTheWay.lag().connectors().stream()
                .filter(connector -> !connector.isRunning())
                .map(connector -> "connector %s is %s".formatted(connector.name(), connector.state()))
                .filter(problem -> !all.contains(problem))
                .forEach(all::add);
        if (!onTheWay.awaited().isEmpty()) {
            all.add(onTheWay.awaited());
        }
        return new Coverage(
                caughtUp,
                Duration.ZERO,
                assembly.tables(),
                assembly.clinics(),
                entities,
                onTheWay.lag(),
                alarms(questions),
                all);
    }

    private List<Alarm> alarms(Questions questions) {
        List<Alarm> alarms = new ArrayList<>(onTheWay.alarms());
        alarms.addAll(questions.alarms());
        truncates.stream().map(ServiceAnswers.Truncate::alarm).forEach(alarms::add);
        return alarms;
    }
}
