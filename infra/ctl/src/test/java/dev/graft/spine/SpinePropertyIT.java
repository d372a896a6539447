package dev.graft.spine;

import dev.graft.analytics.migration.AnalyticsMigration;
import dev.graft.appointment.migration.AppointmentMigration;
import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.doctor.decision.Scope;
import dev.graft.doctor.migration.DoctorMigration;
import dev.graft.patient.migration.PatientMigration;
import dev.graft.testkit.TestDatabase;
import dev.graft.testkit.audit.Audit;
import dev.graft.testkit.audit.Auditor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Laws 1 to 7 at once, through the four migrations on real PostgreSQL: any interleaving of topics, any cut into batches, any
 * redelivery by a connector and any replay of a history ends in the tables, ids and daily figures that the history, applied as SQL, implies.
 */
class SpinePropertyIT {

    private static final SelectedClinics ALL = SelectedClinics.parse("all");

    private static final List<String> STATES = List.of(
            "graft.doctor.v1", "graft.patient.v1", "graft.global-doctor.v1", "graft.clinic.v1", "graft.appointment.v1");

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void anyDeliveryEndsInWhatTheHistoryImplies(@ForAll("histories") List<LegacyChange> history, @ForAll long seed)
            throws SQLException {
        Random random = new Random(seed);
        Map<String, TopicLog> topics = topics();
        Connector connector = new Connector(random, topics);
        try (TestDatabase legacy = TestDatabase.legacy();
                RunningService doctor = service(random, new DoctorMigration(new Scope(ALL, true)), connector, topics);
                RunningService patient = service(random, new PatientMigration(ALL, "AM"), connector, topics);
                RunningService appointment = service(random, new AppointmentMigration(ALL), connector, topics);
                RunningService analytics = service(random, new AnalyticsMigration(), connector, topics)) {
            apply(history, legacy);
            connector.capture(history, random.nextInt(history.size() + 1));
            deliver(List.of(doctor, patient, appointment, analytics), random);
            ViewFacts.of(history).requireKeptIn(analytics.database().dataSource());
            Audit audit = Auditor.of(legacy.dataSource())
                    .withDoctors(doctor.database().dataSource())
                    .withPatients(patient.database().dataSource())
                    .withAppointments(appointment.database().dataSource())
                    .withAnalytics(analytics.database().dataSource())
                    .audit();
            if (!audit.findings().isEmpty()) {
                audit.requireClean();
            }
        }
    }

    @Provide
    Arbitrary<List<LegacyChange>> histories() {
        return Histories.any();
    }

    private static void deliver(List<RunningService> services, Random random) throws SQLException {
        int replays = 4;
        while (replays > 0 || services.stream().anyMatch(service -> !service.isCaughtUp())) {
            RunningService service = services.get(random.nextInt(services.size()));
            int choice = random.nextInt(20);
            if (choice == 0 && replays > 0) {
                service.replay();
                replays--;
            } else if (choice == 1) {
                service.offerFromLostPosition();
            } else {
                service.step();
            }
        }
    }

    private static RunningService service(
            Random random, Migration migration, Connector connector, Map<String, TopicLog> topics) throws SQLException {
        List<TopicLog> read = migration.sources().stream()
                .map(source -> topics.get(source.topic()))
                .toList();
        return new RunningService(random, migration, connector, read);
    }

    private static Map<String, TopicLog> topics() {
        Map<String, TopicLog> topics = new TreeMap<>();
        Stream.of(
                        CapturedTable.all().map(CapturedTable::topic),
                        Stream.of(LegacyChange.Counted.TOPIC, LegacyChange.Posted.TOPIC),
                        STATES.stream())
                .flatMap(names -> names)
                .forEach(topic -> topics.put(topic, new TopicLog(topic)));
        return topics;
    }

    private static void apply(List<LegacyChange> history, TestDatabase legacy) throws SQLException {
        try (Connection connection = legacy.dataSource().getConnection()) {
            for (LegacyChange change : history) {
                change.apply(connection);
            }
        }
    }
}
