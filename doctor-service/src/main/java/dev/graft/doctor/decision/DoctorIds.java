package dev.graft.doctor.decision;

import dev.graft.cdc.StableId;
import dev.graft.doctor.model.ClinicDoctorId;
import dev.graft.doctor.model.GlobalDoctorId;

/** The ids of doctors (law 6). */
public final class DoctorIds {

    private DoctorIds() {}

    /** The doctor that a legacy user is. */
    public static GlobalDoctorId globalDoctor(String legacyUserId) {
        return new GlobalDoctorId(StableId.of("clinic", "users", legacyUserId));
    }

    /** That doctor in a clinic; the same id whether registered or inferred. */
    public static ClinicDoctorId clinicDoctor(String legacyUserId, String clinicId) {
        return new ClinicDoctorId(StableId.of("clinic", "users", legacyUserId, clinicId));
    }
}
