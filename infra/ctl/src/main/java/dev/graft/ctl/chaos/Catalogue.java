package dev.graft.ctl.chaos;

import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Every fault that there is. */
final class Catalogue {
    /** Longer than the session of a consumer and of the Connect worker, which is six seconds. */
    private static final Duration BEYOND_THE_SESSION = Duration.ofSeconds(8);

    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final int COPIED = 20_000;
    private static final int OPEN = 2_000;

    private Catalogue() {}

    /** One deck of them; chance chooses the service where one is enough. */
    static List<Fault> of(ChaosOptions options, Random random) {
        List<Fault> faults = new ArrayList<>();
        for (Victim victim : Victim.values()) {
            faults.add(new Killed(victim));
            faults.add(new Paused(victim, BEYOND_THE_SESSION));
        }
        faults.add(new Restarted(Victim.POSTGRES));
        faults.add(new Restarted(Victim.of(any(random))));
        faults.add(new BrokerAway(options.brokerAway()));
        faults.add(new KilledInCopy(COPIED));
        faults.add(new KilledInTransaction(OPEN));
        faults.add(new TaskFailed("legacy-clinic", "legacy.clinic.appointments"));
        faults.add(new TaskFailed("outbox-patient", "graft.patient.v1"));
        faults.add(new DatabaseLocked(any(random), A_WHILE));
        faults.add(new DatabaseSlow(4, A_WHILE));
        faults.add(new NoConnections(A_WHILE));
        faults.add(new DiskFull(A_WHILE));
        faults.add(new TwoInstances(any(random), BEYOND_THE_SESSION, random.nextBoolean()));
        faults.add(new TakenOver(any(random), BEYOND_THE_SESSION));
        faults.add(new ClockJump(any(random), A_WHILE));
        faults.add(new BigTransaction(options.bigRows()));
        faults.add(new SlotDropped());
        faults.add(new SlotsInvalidated());
        faults.add(new TopicMadeAnew("legacy.clinic.appointments"));
        faults.add(new RecordsGone(Service.APPOINTMENT, "graft.patient.v1"));
        faults.add(new RecordsGone(Service.PATIENT, "legacy.clinic.patients"));
        faults.add(new TaskFailed("legacy-clinic", "legacy.marketplace.consultation_requests"));
        faults.add(new TopicMadeAnew("legacy.marketplace.specialist_profiles"));
        faults.add(new RecordsGone(Service.ANALYTICS, "graft.appointment.v1"));
        faults.removeIf(fault -> !fault.toString().contains(options.only()));
        if (faults.isEmpty()) {
            throw new StackException("no fault has '" + options.only() + "' in its line");
        }
        return faults;
    }

    private static Service any(Random random) {
        return Service.values()[random.nextInt(Service.values().length)];
    }
}
