package dev.graft.bench.naive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** One record, one transaction. */
@ApplicationScoped
public class Consumer {
    private final ObjectMapper json;
    private final Doctors doctors;
    private final Patients patients;
    private final Appointments appointments;

    Consumer(ObjectMapper json, Doctors doctors, Patients patients, Appointments appointments) {
        this.json = json;
        this.doctors = doctors;
        this.patients = patients;
        this.appointments = appointments;
    }

    /** Keeps what a captured row became; a backfill has no deletes. */
    @Incoming("captured")
    @Blocking
    @Transactional
    public void consume(ConsumerRecord<String, String> record) throws JsonProcessingException {
        Captured row = new Captured(json.readTree(record.value()).path("after"));
        String topic = record.topic();
        switch (topic.substring(topic.lastIndexOf('.') + 1)) {
            case "clinics" -> Clinics.keep(row);
            case "users" -> doctors.keep(row);
            case "patients" -> patients.keep(row);
            case "appointments" -> appointments.keep(row);
            default -> throw new IllegalStateException("no table " + topic);
        }
    }
}
