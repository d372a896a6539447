package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.stack.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BarrierTest {

    private static final Partition PATIENTS = new Partition("legacy.clinic.patients", 0);
    private static final Partition OTHER_PATIENTS = new Partition("legacy.clinic.patients", 1);
    private static final Partition APPOINTMENTS = new Partition("legacy.clinic.appointments", 0);
    private static final Partition PUBLISHED = new Partition("graft.patient.v1", 0);

    private final Chain chain = Chain.of(List.of(Service.PATIENT, Service.APPOINTMENT));
    private final Map<String, Watermarks.Slot> slots = new HashMap<>();
    private final Map<Partition, Long> ends = new HashMap<>(Map.of(PATIENTS, 0L, APPOINTMENTS, 0L, PUBLISHED, 0L));
    private final Map<Partition, Watermarks.Position> patient = new HashMap<>();
    private final Map<Partition, Watermarks.Position> appointment = new HashMap<>();
    private long log = 100;

    @Test
    void anIdleStackPassesOnceEverySlotHasConfirmedTheLogOfTheBeginning() {
        ends.put(PATIENTS, 5L);
        patient.put(PATIENTS, at(5));
        Barrier barrier = Barrier.before(chain, now());
        log = 300;
        assertThat(barrier.look(now())).isInstanceOf(Barrier.Slots.class);

        confirm(100);
        assertThat(barrier.look(now())).isInstanceOf(Barrier.Passed.class);
    }

    @Test
    void whatAServiceTookSinceTheBeginningHasToPassTheLogOfTheMoment() {
        ends.put(PATIENTS, 5L);
        patient.put(PATIENTS, at(4));

        requireTheLaterLog(chain, 1, () -> patient.put(PATIENTS, at(5)));
    }

    @Test
    void whatAServiceTookOfAnotherLinkCountsAsWell() {
        ends.put(APPOINTMENTS, 5L);
        appointment.put(APPOINTMENTS, at(4));

        requireTheLaterLog(chain, 2, () -> appointment.put(APPOINTMENTS, at(5)));
    }

    @Test
    void aLinkIsIdleWhenAllOfItsWritersAre() {
        slots.put("graft_outbox_doctor", new Watermarks.Slot(100, 0, "reserved", null));
        ends.put(PATIENTS, 5L);
        patient.put(PATIENTS, at(4));

        requireTheLaterLog(Chain.of(List.of(Service.DOCTOR, Service.PATIENT)), 1, () -> patient.put(PATIENTS, at(5)));
    }

    @Test
    void whoWasSetBackAndHasReadAgainHasTakenSomething() {
        ends.put(PATIENTS, 5L);
        patient.put(PATIENTS, at(5));

        requireTheLaterLog(chain, 1, () -> patient.put(PATIENTS, new Watermarks.Position(5, 1)));
    }

    @Test
    void whoDoesNotTellAllPositionsMayHaveTakenSomething() {
        ends.put(PATIENTS, 5L);
        ends.put(OTHER_PATIENTS, 5L);
        patient.put(PATIENTS, at(5));

        requireTheLaterLog(chain, 1, () -> patient.put(OTHER_PATIENTS, at(5)));
    }

    /** What happens after the barrier is put up makes a link wait for the log as it is then. */
    private void requireTheLaterLog(Chain links, int link, Runnable happening) {
        Watermarks start = now();
        Barrier barrier = Barrier.before(links, start);
        log = 300;
        happening.run();
        confirm(100);

        assertThat(barrier.look(now())).isEqualTo(new Barrier.Slots(links, start, link, 300));
    }

    @Test
    void aSlotThatLagsHoldsTheBarrier() {
        confirm(99);

        Barrier barrier = Barrier.before(chain, now());

        assertThat(barrier.look(now())).isEqualTo(barrier);
    }

    @Test
    void aSlotThatIsMissingHoldsTheBarrier() {
        slots.clear();

        Barrier barrier = Barrier.before(chain, now());

        assertThat(barrier.look(now())).isEqualTo(barrier);
    }

    @Test
    void aReaderThatLagsHoldsTheBarrier() {
        confirm(100);
        ends.put(PATIENTS, 5L);
        patient.put(PATIENTS, at(4));

        Barrier barrier = Barrier.before(chain, now()).look(now());

        assertThat(barrier).isInstanceOf(Barrier.Readers.class);
        assertThat(barrier.look(now())).isEqualTo(barrier);
        patient.put(PATIENTS, at(5));
        log = 300;
        assertThat(barrier.look(now())).isInstanceOf(Barrier.Slots.class);
    }

    @Test
    void aReaderThatHasNoPositionYetHoldsTheBarrier() {
        confirm(100);
        ends.put(APPOINTMENTS, 1L);

        assertThat(Barrier.before(chain, now()).look(now())).isInstanceOf(Barrier.Readers.class);
    }

    @Test
    void whatIsWrittenMeanwhileDoesNotMoveTheGoal() {
        confirm(100);
        ends.put(PATIENTS, 5L);
        Barrier barrier = Barrier.before(chain, now()).look(now());

        ends.put(PATIENTS, 1_000L);
        patient.put(PATIENTS, at(5));
        log = 300;

        assertThat(barrier.look(now())).isInstanceOf(Barrier.Slots.class);
    }

    @Test
    void theSecondLinkMeasuresTheLogOnlyWhenTheFirstIsRead() {
        confirm(100);
        ends.put(PATIENTS, 5L);
        Watermarks start = now();
        Barrier barrier = Barrier.before(chain, start).look(now());

        log = 777;
        patient.put(PATIENTS, at(5));

        assertThat(barrier.look(now())).isEqualTo(new Barrier.Slots(chain, start, 1, 777));
    }

    @Test
    void whatTheServicesPublishHasToBeReadAsWell() {
        ends.put(PATIENTS, 5L);
        Watermarks start = now();
        patient.put(PATIENTS, at(5));
        confirm(100);
        Barrier second = Barrier.before(chain, start);
        ends.put(PUBLISHED, 9L);

        Barrier published = second.look(now());
        assertThat(published).isEqualTo(new Barrier.Readers(chain, start, 1, Map.of(PUBLISHED, 9L)));

        appointment.put(PUBLISHED, at(9));
        assertThat(published.look(now())).isInstanceOf(Barrier.Passed.class);
    }

    @Test
    void aStackWithoutAppointmentServiceHasNobodyWhoReadsWhatIsPublished() {
        Chain alone = Chain.of(List.of(Service.PATIENT));

        assertThat(alone.topics()).containsExactly("legacy.clinic.patients", "legacy.truncate");
    }

    @Test
    void analyticsWaitsForWhatTheOthersMakeOfAChange() {
        Chain all = Chain.of(List.of(Service.values()));

        assertThat(all.links())
                .extracting(Chain.Link::slots)
                .containsExactly(
                        List.of("graft_legacy"),
                        List.of("graft_outbox_doctor", "graft_outbox_patient"),
                        List.of("graft_outbox_appointment"),
                        List.of("graft_outbox_analytics"));
        assertThat(all.links().get(0).readers().get(Service.ANALYTICS))
                .contains("legacy.marketplace.orders", "legacy.marketplace.views", "graft.activity.v1");
        assertThat(all.links().get(1).readers())
                .containsEntry(Service.ANALYTICS, Set.of("graft.global-doctor.v1"))
                .containsEntry(Service.APPOINTMENT, Set.of("graft.doctor.v1", "graft.patient.v1"));
        assertThat(all.links().get(2).readers())
                .containsExactly(Map.entry(Service.ANALYTICS, Set.of("graft.clinic.v1", "graft.appointment.v1")));
    }

    @Test
    void theSlowestReaderOfATopicIsItsLag() {
        Chain all = Chain.of(List.of(Service.values()));
        ends.put(APPOINTMENTS, 10L);
        appointment.put(APPOINTMENTS, at(9));

        assertThat(now().behind(all))
                .containsEntry("legacy.clinic.appointments", 10L)
                .containsEntry("legacy.clinic.patients", 0L);
    }

    private static Watermarks.Position at(long next) {
        return new Watermarks.Position(next, 0);
    }

    private void confirm(long position) {
        slots.put(Chain.LEGACY_SLOT, new Watermarks.Slot(position, 0, "reserved", null));
        slots.put("graft_outbox_patient", new Watermarks.Slot(position, 0, "reserved", null));
        slots.put("graft_outbox_appointment", new Watermarks.Slot(position, 0, "reserved", null));
    }

    private Watermarks now() {
        return new Watermarks(
                Map.copyOf(slots),
                Map.copyOf(ends),
                Map.of(Service.PATIENT, Map.copyOf(patient), Service.APPOINTMENT, Map.copyOf(appointment)),
                log);
    }
}
