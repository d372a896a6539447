package dev.graft.spine;

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
 * Laws 1 to 7 at once, through the three migrations on real PostgreSQL: any interleaving of topics, any cut into batches, any
 * redelivery by a connector and any replay of a history ends in the tables and ids that the history, applied as SQL, implies.
 */
class SpinePropertyIT {

    private static final SelectedClinics ALL = SelectedClinics.parse("all");

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void anyDeliveryEndsInWhatTheHistoryImplies(@ForAll("histories") List<LegacyChange> history, @ForAll long seed)
            throws SQLException {
        Random random = new Random(seed);
        try (TestDatabase legacy = TestDatabase.legacy();
                TestDatabase doctor = RunningService.newDatabase();
                TestDatabase patient = RunningService.newDatabase();
                TestDatabase appointment = RunningService.newDatabase()) {
            apply(history, legacy);
            Map<String, TopicLog> topics = topics();
            Connector connector = new Connector(random, topics);
            connector.capture(history, random.nextInt(history.size() + 1));
            List<RunningService> services = List.of(
                    service(random, doctor, new DoctorMigration(new Scope(ALL, true)), connector, topics),
                    service(random, patient, new PatientMigration(ALL, "AM"), connector, topics),
                    service(random, appointment, new AppointmentMigration(ALL), connector, topics));
            deliver(services, random);
            Audit audit = Auditor.of(legacy.dataSource())
                    .withDoctors(doctor.dataSource())
                    .withPatients(patient.dataSource())
                    .withAppointments(appointment.dataSource())
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
            Random random,
            TestDatabase database,
            Migration migration,
            Connector connector,
            Map<String, TopicLog> topics)
            throws SQLException {
        List<TopicLog> read = migration.sources().stream()
                .map(source -> topics.get(source.topic()))
                .toList();
        return new RunningService(random, database, migration, connector, read);
    }

    private static Map<String, TopicLog> topics() {
        Map<String, TopicLog> topics = new TreeMap<>();
        Stream.concat(
                        Stream.of(LegacyTable.values()).map(LegacyTable::topic),
                        Stream.of("graft.doctor.v1", "graft.patient.v1"))
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
