package dev.graft.analytics.references;

import dev.graft.analytics.model.AppointmentFact;
import dev.graft.analytics.model.AppointmentStatus;
import dev.graft.analytics.model.SpecialistId;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import dev.graft.cdc.StateReader;

/** What is read of the published appointments; the schema stands in {@code infra/contracts}. */
public final class AppointmentStates {

    /** Linked appointments, keyed by id. */
    public static final String TOPIC = "graft.appointment.v1";

    /** Reads the records of the topic. */
    public static final RecordReader<AppointmentFact> READER = new StateReader<>(AppointmentStates::read);

    private AppointmentStates() {}

    private static AppointmentFact read(Row row) {
        return new AppointmentFact(
                row.requiredId("id"),
                row.requiredReference("clinicId"),
                new SpecialistId(row.requiredId("globalDoctorId")),
                row.requiredId("globalPatientId"),
                row.instant("startsAt"),
                row.integer("durationMinutes"),
                row.requiredOneOf("status", AppointmentStatus.class),
                row.decimal("amount", 12, 2),
                row.instant("createdAt"));
    }
}
