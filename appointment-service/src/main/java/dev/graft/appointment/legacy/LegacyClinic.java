package dev.graft.appointment.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code clinic.clinics}. */
public record LegacyClinic(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String city,
        @Nullable String timeZone,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Reads the records of the table's topic. */
    public static final RecordReader<LegacyClinic> READER = new EnvelopeReader<>(LegacyClinic::read);

    private static LegacyClinic read(Row row) {
        return new LegacyClinic(
                row.text("name"),
                row.text("slug"),
                row.text("city"),
                row.text("time_zone"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
