package dev.graft.doctor.migration;

import static dev.graft.doctor.migration.LegacyRows.appointment;
import static dev.graft.doctor.migration.LegacyRows.user;
import static dev.graft.doctor.migration.LegacyRows.with;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What happens to two legacy tables, and how the connector and the intake carry it: step by step. */
record History(List<Step> steps) {

    /** One step. */
    sealed interface Step {

        /** The clinic may be null; so may the role. */
        record PutUser(
                String id,
                @Nullable String clinic,
                @Nullable String role,
                @Nullable String status) implements Step {}

        record DeleteUser(String id) implements Step {}

        record PutAppointment(
                String id,
                @Nullable String clinic,
                @Nullable String doctor) implements Step {}

        record DeleteAppointment(String id) implements Step {}

        record Deliver(boolean ofUsers, int most) implements Step {}

        record Rewind(boolean ofUsers, int offsets) implements Step {}

        record Redeliver(boolean ofUsers, int changes) implements Step {}

        record Snapshot(boolean ofUsers) implements Step {}

        record Compact(boolean ofUsers) implements Step {}
    }

    /** Plays all steps, then delivers what still waits. */
    void playOn(DoctorStage stage) throws SQLException {
        for (Step step : steps) {
            play(step, stage);
        }
        stage.deliver();
    }

    /** Consumes again from halfway to nearly the end of each topic, which must change nothing. */
    void echoOn(DoctorStage stage) throws SQLException {
        for (LegacyTopic topic : List.of(stage.users, stage.appointments)) {
            int offsets = (int) topic.next() / 2;
            stage.rewind(topic, offsets);
            stage.deliver(topic, Math.max(1, offsets - 2));
        }
    }

    private static void play(Step step, DoctorStage stage) throws SQLException {
        switch (step) {
            case Step.PutUser put -> stage.users.put(with(user(put.id, put.clinic, put.role), "status", put.status));
            case Step.DeleteUser delete -> stage.users.delete(delete.id);
            case Step.PutAppointment put -> stage.appointments.put(appointment(put.id, put.clinic, put.doctor));
            case Step.DeleteAppointment delete -> stage.appointments.delete(delete.id);
            case Step.Deliver deliver -> stage.deliver(topic(stage, deliver.ofUsers), deliver.most);
            case Step.Rewind rewind -> stage.rewind(topic(stage, rewind.ofUsers), rewind.offsets);
            case Step.Redeliver again -> topic(stage, again.ofUsers).redeliver(again.changes);
            case Step.Snapshot snapshot -> topic(stage, snapshot.ofUsers).snapshot();
            case Step.Compact compact -> topic(stage, compact.ofUsers).compact();
        }
    }

    private static LegacyTopic topic(DoctorStage stage, boolean ofUsers) {
        return ofUsers ? stage.users : stage.appointments;
    }

    /** Few keys, so that histories meet; changes and deliveries in equal parts. */
    static Arbitrary<History> any() {
        Arbitrary<Boolean> ofUsers = Arbitraries.of(true, false);
        Arbitrary<Integer> few = Arbitraries.integers().between(1, 8);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, putUser()),
                        Tuple.of(1, users().map(Step.DeleteUser::new)),
                        Tuple.of(5, putAppointment()),
                        Tuple.of(2, appointments().map(Step.DeleteAppointment::new)),
                        Tuple.of(6, Combinators.combine(ofUsers, few).as(Step.Deliver::new)),
                        Tuple.of(2, Combinators.combine(ofUsers, few).as(Step.Rewind::new)),
                        Tuple.of(1, Combinators.combine(ofUsers, few).as(Step.Redeliver::new)),
                        Tuple.of(1, ofUsers.map(Step.Snapshot::new)),
                        Tuple.of(1, ofUsers.map(Step.Compact::new)))
                .list()
                .ofMinSize(10)
                .ofMaxSize(120)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(History::new);
    }

    private static Arbitrary<Step> putUser() {
        Arbitrary<String> roles =
                Arbitraries.of("DOCTOR", "DOCTOR", "DOCTOR", "ADMIN").injectNull(0.1);
        Arbitrary<String> statuses =
                Arbitraries.of("ACTIVE", "ACTIVE", "PENDING", "RETIRED").injectNull(0.1);
        return Combinators.combine(users(), clinics(), roles, statuses).as(Step.PutUser::new);
    }

    private static Arbitrary<Step> putAppointment() {
        return Combinators.combine(appointments(), clinics(), users().injectNull(0.1))
                .as(Step.PutAppointment::new);
    }

    private static Arbitrary<String> users() {
        return Arbitraries.of("u-1", "u-2");
    }

    private static Arbitrary<String> appointments() {
        return Arbitraries.of("a-1", "a-2", "a-3", "a-4", "a-5");
    }

    private static Arbitrary<String> clinics() {
        return Arbitraries.of("c-1", "c-2", "c-3").injectNull(0.15);
    }
}
