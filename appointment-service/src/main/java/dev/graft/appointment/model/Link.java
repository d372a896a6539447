package dev.graft.appointment.model;

/** Whether an appointment has found its doctor and its patient. */
public sealed interface Link {

    /** It has found both, in its own clinic. */
    record Linked(
            ClinicDoctorId clinicDoctor,
            ClinicPatientId clinicPatient,
            GlobalDoctorId globalDoctor,
            GlobalPatientId globalPatient)
            implements Link {}

    /** It waits. */
    record Parked(ParkingReason reason) implements Link {}
}
