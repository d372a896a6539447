package dev.graft.appointment.migration;

import dev.graft.appointment.decision.Linking;
import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.Link;
import dev.graft.appointment.model.Parties;
import dev.graft.appointment.model.PatientReference;
import dev.graft.appointment.publish.AppointmentStates;
import dev.graft.appointment.references.DoctorReferenceTable;
import dev.graft.appointment.references.PatientReferenceTable;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links appointments to what references hold now, and tells the ledger and the subscribers. */
final class Linker {

    private final UnitOfWork work;
    private final DoctorReferenceTable doctors;
    private final PatientReferenceTable patients;

    Linker(UnitOfWork work) {
        this.work = work;
        this.doctors = new DoctorReferenceTable(work.connection());
        this.patients = new PatientReferenceTable(work.connection());
    }

    /** Links, in the order given, with two queries however many there are. */
    List<Appointment> link(List<Booking> bookings) throws SQLException {
        Map<String, List<DoctorReference>> known = doctors.ofLegacyRows(named(bookings, Parties::legacyDoctorId));
        Map<String, List<PatientReference>> met = patients.ofLegacyRows(named(bookings, Parties::legacyPatientId));
        return bookings.stream()
                .map(booking -> new Appointment(booking, link(booking.parties(), known, met)))
                .toList();
    }

    private static Link link(
            Parties parties, Map<String, List<DoctorReference>> doctors, Map<String, List<PatientReference>> patients) {
        return Linking.decide(
                parties,
                doctors.getOrDefault(parties.legacyDoctorId(), List.of()),
                patients.getOrDefault(parties.legacyPatientId(), List.of()));
    }

    private static Set<String> named(List<Booking> bookings, Function<Parties, @Nullable String> party) {
        return bookings.stream()
                .map(Booking::parties)
                .map(party)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What is known now of the doctors whom these references are. */
    Map<String, List<DoctorReference>> doctors(Collection<DoctorReference> references) throws SQLException {
        return doctors.ofLegacyRows(
                references.stream().map(DoctorReference::legacyUserId).collect(Collectors.toSet()));
    }

    /** Settles and publishes an appointment as it is linked. */
    void tell(Appointment appointment) {
        Booking booking = appointment.booking();
        work.settle(Sources.APPOINTMENTS, booking.legacyId(), Linking.disposition(appointment.link(), booking));
        work.publish(AppointmentStates.TOPIC, AppointmentStates.of(appointment));
    }
}
