package dev.graft.appointment.references;

import dev.graft.appointment.model.ClinicDoctorId;
import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.GlobalDoctorId;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import dev.graft.cdc.StateReader;

/** What is read of the published clinic doctors; the schema stands in {@code infra/contracts}. */
public final class DoctorStates {

    /** Clinic doctors, keyed by id. */
    public static final String TOPIC = "graft.doctor.v1";

    /** Reads the records of the topic. */
    public static final RecordReader<DoctorReference> READER = new StateReader<>(DoctorStates::read);

    private DoctorStates() {}

    private static DoctorReference read(Row row) {
        return new DoctorReference(
                new ClinicDoctorId(row.requiredId("id")),
                row.requiredReference("legacyId"),
                row.requiredReference("clinicId"),
                new GlobalDoctorId(row.requiredId("globalDoctorId")));
    }
}
