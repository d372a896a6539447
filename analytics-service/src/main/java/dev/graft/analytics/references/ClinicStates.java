package dev.graft.analytics.references;

import dev.graft.analytics.model.Clinic;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import dev.graft.cdc.StateReader;

/** What is read of the published clinics; the schema stands in {@code infra/contracts}. */
public final class ClinicStates {

    /** Clinics, keyed by id. */
    public static final String TOPIC = "graft.clinic.v1";

    /** Reads the records of the topic. */
    public static final RecordReader<Clinic> READER = new StateReader<>(ClinicStates::read);

    private ClinicStates() {}

    private static Clinic read(Row row) {
        return new Clinic(
                row.requiredId("id"), row.requiredReference("clinicId"), row.text("name"), row.text("timeZone"));
    }
}
