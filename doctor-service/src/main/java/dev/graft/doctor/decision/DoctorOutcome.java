package dev.graft.doctor.decision;

import dev.graft.cdc.Disposition;
import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.GlobalDoctor;
import java.util.List;

/** What is to become of a legacy user. */
public sealed interface DoctorOutcome {

    /** The key of the legacy row. */
    String legacyUserId();

    /** What the ledger is told. */
    Disposition disposition();

    /** There is to be this doctor, in these clinics and no others. */
    record Doctor(GlobalDoctor doctor, List<ClinicDoctor> clinicDoctors, Disposition disposition)
            implements DoctorOutcome {

        public Doctor {
            clinicDoctors = List.copyOf(clinicDoctors);
        }

        @Override
        public String legacyUserId() {
            return doctor.legacyUserId();
        }
    }

    /** There is to be no doctor, in no clinic. */
    record NoDoctor(String legacyUserId, Disposition disposition) implements DoctorOutcome {}
}
