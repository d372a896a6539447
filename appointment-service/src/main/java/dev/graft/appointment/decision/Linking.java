package dev.graft.appointment.decision;

import dev.graft.appointment.model.AppointmentStatus;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.Link;
import dev.graft.appointment.model.ParkingReason;
import dev.graft.appointment.model.Parties;
import dev.graft.appointment.model.PatientReference;
import dev.graft.appointment.model.Visit;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Flag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** To whom an appointment is linked: always to a doctor and a patient of its own clinic, or else to nobody. */
public final class Linking {

    private Linking() {}

    /**
     * Decides for one appointment.
     *
     * @param doctors the clinic doctors that its legacy doctor is, in whatever clinics
     * @param patients the clinic patients that its legacy patient is, in whatever clinics
     */
    public static Link decide(Parties parties, List<DoctorReference> doctors, List<PatientReference> patients) {
        String clinic = parties.clinicId();
        if (clinic == null) {
            return new Link.Parked(ParkingReason.NO_CLINIC);
        }
        if (parties.legacyDoctorId() == null) {
            return new Link.Parked(ParkingReason.NO_DOCTOR);
        }
        if (parties.legacyPatientId() == null) {
            return new Link.Parked(ParkingReason.NO_PATIENT);
        }
        return decide(clinic, doctors, patients);
    }

    private static Link decide(String clinic, List<DoctorReference> doctors, List<PatientReference> patients) {
        Optional<DoctorReference> doctor =
                doctors.stream().filter(each -> clinic.equals(each.clinicId())).findFirst();
        if (doctor.isEmpty()) {
            return new Link.Parked(
                    doctors.isEmpty() ? ParkingReason.DOCTOR_AWAITED : ParkingReason.DOCTOR_NOT_IN_CLINIC);
        }
        Optional<PatientReference> patient =
                patients.stream().filter(each -> clinic.equals(each.clinicId())).findFirst();
        if (patient.isEmpty()) {
            return new Link.Parked(patients.isEmpty() ? ParkingReason.PATIENT_AWAITED : ParkingReason.CLINIC_MISMATCH);
        }
        return linked(doctor.get(), patient.get());
    }

    private static Link linked(DoctorReference doctor, PatientReference patient) {
        return new Link.Linked(doctor.id(), patient.id(), doctor.globalDoctor(), patient.globalPatient());
    }

    /** What the ledger is told of an appointment with this link. */
    public static Disposition disposition(Link link, Booking booking) {
        String clinicId = booking.parties().clinicId();
        return switch (link) {
            case Link.Linked linked -> Disposition.migrated(clinicId, flags(booking.visit()));
            case Link.Parked parked -> Disposition.parked(parked.reason().name(), clinicId);
        };
    }

    private static Stream<Flag> flags(Visit visit) {
        return Stream.concat(
                Flag.STATUS_UNKNOWN.when(visit.status() == AppointmentStatus.UNKNOWN),
                Flag.ENDS_BEFORE_START.when(visit.endsBeforeStart()));
    }
}
