package dev.graft.analytics.references;

import dev.graft.analytics.model.Activity;
import dev.graft.analytics.model.SpecialistId;
import dev.graft.analytics.model.ViewKind;
import dev.graft.analytics.model.ViewSource;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import dev.graft.cdc.StateReader;

/** What is read of posted activity; the schema stands in {@code infra/contracts}. */
public final class ActivityStates {

    /** Posted views, keyed by the id of the event. */
    public static final String TOPIC = "graft.activity.v1";

    /** Reads the records of the topic. */
    public static final RecordReader<Activity> READER = new StateReader<>(ActivityStates::read);

    private ActivityStates() {}

    private static Activity read(Row row) {
        int views = row.requiredCount("views");
        row.require("views", views > 0);
        return new Activity(
                row.requiredId("id"),
                new SpecialistId(row.requiredId("specialistId")),
                row.requiredOneOf("kind", ViewKind.class),
                row.requiredOneOf("source", ViewSource.class),
                row.requiredInstant("occurredAt"),
                views);
    }
}
