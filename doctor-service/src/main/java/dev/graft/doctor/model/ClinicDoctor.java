package dev.graft.doctor.model;

/**
 * A doctor in one clinic.
 *
 * @param clinicId legacy id of the clinic
 * @param active whether the doctor may work there
 */
public record ClinicDoctor(
        ClinicDoctorId id, String clinicId, GlobalDoctor doctor, Practice practice, boolean active, Origin origin) {

    @Override
    public String toString() {
        return "ClinicDoctor[" + id.value() + "]";
    }
}
