package dev.graft.analytics.references;

import dev.graft.analytics.model.Doctor;
import dev.graft.analytics.model.SpecialistId;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import dev.graft.cdc.StateReader;

/** What is read of the published global doctors; the schema stands in {@code infra/contracts}. */
public final class DoctorStates {

    /** Global doctors, keyed by id. */
    public static final String TOPIC = "graft.global-doctor.v1";

    /** Reads the records of the topic. */
    public static final RecordReader<Doctor> READER = new StateReader<>(DoctorStates::read);

    private DoctorStates() {}

    private static Doctor read(Row row) {
        return new Doctor(new SpecialistId(row.requiredId("id")), row.requiredReference("legacyId"), row.text("name"));
    }
}
