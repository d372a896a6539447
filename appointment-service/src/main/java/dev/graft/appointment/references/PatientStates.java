package dev.graft.appointment.references;

import dev.graft.appointment.model.ClinicPatientId;
import dev.graft.appointment.model.GlobalPatientId;
import dev.graft.appointment.model.PatientReference;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import dev.graft.cdc.StateReader;

/** What is read of the published clinic patients; the schema stands in {@code infra/contracts}. */
public final class PatientStates {

    /** Clinic patients, keyed by id. */
    public static final String TOPIC = "graft.patient.v1";

    /** Reads the records of the topic. */
    public static final RecordReader<PatientReference> READER = new StateReader<>(PatientStates::read);

    private PatientStates() {}

    private static PatientReference read(Row row) {
        return new PatientReference(
                new ClinicPatientId(row.requiredId("id")),
                row.requiredReference("legacyId"),
                row.reference("clinicId"),
                new GlobalPatientId(row.requiredId("globalPatientId")));
    }
}
