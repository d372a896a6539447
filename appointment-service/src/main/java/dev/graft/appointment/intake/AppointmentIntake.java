package dev.graft.appointment.intake;

import dev.graft.cdc.quarkus.intake.CapturedIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the changes of legacy clinics and appointments, and of migrated doctors and patients. */
@ApplicationScoped
class AppointmentIntake {

    private final CapturedIntake intake;

    AppointmentIntake(CapturedIntake intake) {
        this.intake = intake;
    }

    @Incoming(CapturedIntake.CHANNEL)
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        intake.accept(records);
    }
}
