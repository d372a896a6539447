package dev.graft.doctor.intake;

import dev.graft.cdc.quarkus.intake.CapturedIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the changes of legacy users, and of appointments as evidence of where they work. */
@ApplicationScoped
class DoctorIntake {

    private final CapturedIntake intake;

    DoctorIntake(CapturedIntake intake) {
        this.intake = intake;
    }

    @Incoming(CapturedIntake.CHANNEL)
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        intake.accept(records);
    }
}
