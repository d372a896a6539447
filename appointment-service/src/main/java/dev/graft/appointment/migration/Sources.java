package dev.graft.appointment.migration;

import dev.graft.appointment.references.DoctorStates;
import dev.graft.appointment.references.PatientStates;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import java.util.List;

/** What the service reads. */
final class Sources {

    static final SourceTable CLINICS = SourceTable.owned("clinics");
    static final SourceTable DOCTORS = SourceTable.reference(DoctorStates.TOPIC);
    static final SourceTable PATIENTS = SourceTable.reference(PatientStates.TOPIC);
    static final SourceTable APPOINTMENTS = SourceTable.owned("appointments").referringTo(DOCTORS, PATIENTS);

    static final List<SourceTable> ALL = List.of(CLINICS, DOCTORS, PATIENTS, APPOINTMENTS);

    private Sources() {}
}
