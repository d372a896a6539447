package dev.graft.testkit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;

/** Recomputes from the legacy database what the services must hold, and compares; to be asked when all is caught up. */
public final class Auditor {

    private static final String LIVE = "live";

    private final DataSource legacy;
    private final Scope scope;
    private final List<Book> books;
    private final Optional<Topics> topics;

    private Auditor(DataSource legacy, Scope scope, List<Book> books, Optional<Topics> topics) {
        this.legacy = legacy;
        this.scope = scope;
        this.books = List.copyOf(books);
        this.topics = topics;
    }

    /** An auditor of no service yet, for services that migrate everything. */
    public static Auditor of(DataSource legacy) {
        return new Auditor(legacy, Scope.everything(), List.of(), Optional.empty());
    }

    /** Audits services with another configuration. */
    public Auditor within(Scope other) {
        return new Auditor(legacy, other, books, topics);
    }

    public Auditor withDoctors(DataSource doctorDatabase) {
        return with(new Book.Doctors(doctorDatabase, LIVE));
    }

    public Auditor withPatients(DataSource patientDatabase) {
        return with(new Book.Patients(patientDatabase, LIVE));
    }

    public Auditor withAppointments(DataSource appointmentDatabase) {
        return with(new Book.Appointments(appointmentDatabase, LIVE));
    }

    /** Takes the views that this service counted as they are: the legacy database does not hold them. */
    public Auditor withAnalytics(DataSource analyticsDatabase) {
        return with(new Book.Analytics(analyticsDatabase, LIVE));
    }

    /** Compares the state topics as well, with the tables of the services that publish them. */
    public Auditor withTopics(String kafkaBootstrap) {
        return readingFrom(() -> TopicReader.at(kafkaBootstrap));
    }

    Auditor readingFrom(Supplier<Consumer<byte[], byte[]>> consumers) {
        return new Auditor(legacy, scope, books, Optional.of(new Topics(consumers)));
    }

    /** Reads the legacy database at one moment; the services must have nothing left to do. */
    public Audit audit() {
        try (Scratch scratch = new Scratch(legacy)) {
            LegacyScope.lay(scratch, scope, books);
            DoctorTruth.compute(scratch, scope);
            PatientTruth.compute(scratch, scope);
            AppointmentTruth.compute(scratch);
            DoctorTruth.ledger(scratch);
            PatientTruth.ledger(scratch);
            AppointmentTruth.ledger(scratch);
            for (Book book : books) {
                book.compare(scratch);
                book.compareLedger(scratch);
            }
            if (topics.isPresent()) {
                topics.get().compare(scratch, books);
            }
            return scratch.result();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit could not be done: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit could not copy its rows", e);
        }
    }

    private Auditor with(Book book) {
        List<Book> more = new ArrayList<>(books);
        more.add(book);
        return new Auditor(legacy, scope, more, topics);
    }
}
