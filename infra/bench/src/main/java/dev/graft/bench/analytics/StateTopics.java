package dev.graft.bench.analytics;

import dev.graft.bench.Progress;
import dev.graft.stack.StackException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics from which analytics-service learns of clinics, doctors and appointments. */
final class StateTopics {
    private static final String CLINICS = "graft.clinic.v1";
    private static final String DOCTORS = "graft.global-doctor.v1";
    private static final String APPOINTMENTS = "graft.appointment.v1";

    private final String bootstrap;
    private final AtomicReference<Exception> refusal = new AtomicReference<>();

    StateTopics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Writes the states of all of them, as the services would. */
    void write(Bookings bookings, Progress progress) {
        Progress.Work work = progress.begin("appointments written to " + APPOINTMENTS, bookings.count());
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings())) {
            for (int clinic = 0; clinic < bookings.clinics(); clinic++) {
                send(producer, CLINICS, bookings.clinicId(clinic), States.clinic(bookings, clinic));
            }
            for (int doctor = 0; doctor < bookings.doctors(); doctor++) {
                send(producer, DOCTORS, bookings.specialist(doctor), States.doctor(bookings, doctor));
            }
            for (int number = 0; number < bookings.count(); number++) {
                Booking booking = bookings.get(number);
                send(producer, APPOINTMENTS, booking.id(), States.appointment(booking));
                work.at(number);
            }
        }
        if (refusal.get() != null) {
            throw new StackException("kafka did not take the records", refusal.get());
        }
        work.done();
    }

    private void send(KafkaProducer<String, String> producer, String topic, UUID id, String state) {
        var record = new ProducerRecord<>(topic, id.toString(), state);
        record.headers().add("id", bytes(new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits())));
        record.headers().add("eventType", bytes("created")).add("revision", bytes("1"));
        producer.send(record, (written, failure) -> {
            if (failure != null) {
                refusal.set(failure);
            }
        });
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /** Where each partition ends that holds anything. */
    Map<TopicPartition, Long> ends() throws InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.describeTopics(List.of(CLINICS, DOCTORS, APPOINTMENTS))
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition ->
                                    asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            return filled(admin.listOffsets(asked).all().get());
        } catch (ExecutionException refused) {
            throw new StackException("kafka does not tell where its topics end: " + refused.getMessage(), refused);
        }
    }

    private static Map<TopicPartition, Long> filled(Map<TopicPartition, ListOffsetsResultInfo> told) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        told.forEach((partition, end) -> {
            if (end.offset() > 0) {
                ends.put(partition, end.offset());
            }
        });
        return ends;
    }
}
