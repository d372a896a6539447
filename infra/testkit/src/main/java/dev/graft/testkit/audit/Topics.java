package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/** The state topics under audit: the last value of each key must say what the tables say. */
record Topics(Supplier<Consumer<byte[], byte[]>> consumers) {

    /** To be called when the books have copied their tables. */
    void compare(Scratch scratch, List<Book> books) throws SQLException, IOException {
        scratch.run("""
                create temp table published_record (
                    topic text, partition int, record_offset bigint, entity_id uuid, gone boolean, id uuid, revision bigint,
                    clinic_id text, clinic_doctor_id uuid, clinic_patient_id uuid, global_doctor_id uuid,
                    global_patient_id uuid)
                """);
        scratch.run("create temp table publication (topic text, entity_id uuid, revision bigint)");
        for (Book book : books) {
            book.copyPublications(scratch);
        }
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            new TopicReader(consumer).readInto(scratch);
        }
        scratch.run("analyze published_record, publication");
        lastValues(scratch);
        impliedValues(scratch, books);
        new Comparison("published", List.of("topic", "entity_id"), PublishedRecord.COMPARED).on(scratch);
    }

    private static void lastValues(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table last_record as
                select distinct on (topic, entity_id) *
                from published_record
                order by topic, entity_id, record_offset desc
                """);
        scratch.run("create temp table actual_published as select * from last_record where not gone");
    }

    /** Whether a parked appointment is published is the service's choice; if it is, then rightly. */
    private static void impliedValues(Scratch scratch, List<Book> books) throws SQLException {
        String implied = String.join(
                " union all ",
                books.stream().map(book -> "(" + book.published() + ")").toList());
        scratch.run("""
                create temp table expected_published as
                select i.*, i.entity_id as id, p.revision
                from (%s) i
                    left join publication p using (topic, entity_id)
                where i.topic <> 'graft.appointment.v1'
                    or (i.clinic_doctor_id is not null and i.clinic_patient_id is not null)
                    or exists (
                        select from actual_published a where a.topic = i.topic and a.entity_id = i.entity_id)
                """.formatted(implied));
    }
}
