package dev.graft.ctl.coverage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Coverages that tests read: the sample clinics as they end up, and as they look when things go wrong. */
final class Samples {

    static final Lag QUIET = new Lag(
            new TreeMap<>(Map.of("legacy.clinic.patients", 0L, "graft.patient.v1", 0L)),
            List.of(new Lag.Connector("legacy-clinic", "RUNNING", 14_336L, "reserved")));

    private Samples() {}

    static Coverage balanced() {
        return new Coverage(
                true,
                Duration.ofMillis(21_500),
                List.of(
                        table("clinics", 3L, migrated(3)),
                        table(
                                "users",
                                13L,
                                tally(
                                        Map.of(Disposition.MIGRATED, 7L, Disposition.EXCLUDED, 6L),
                                        Map.of("NOT_A_DOCTOR", 6L))),
                        table(
                                "patients",
                                20L,
                                tally(Map.of(Disposition.MIGRATED, 20L, Disposition.GONE, 2L), Map.of())),
                        table("appointments", 43L, migrated(43))),
                List.of(
                        new ClinicCoverage(
                                "c-1", "Kaskad Medical Center", List.of(rows("patients", 7L, migrated(7), 0L))),
                        new ClinicCoverage(null, null, List.of(rows("patients", 0L, Tally.NONE, 0L)))),
                entities(),
                QUIET,
                List.of(),
                List.of());
    }

    static Coverage spoilt() {
        Tally patients = tally(
                Map.of(Disposition.MIGRATED, 17L, Disposition.QUARANTINED, 2L, Disposition.EXCLUDED, 1L),
                Map.of("COLUMN_MISSING", 2L, "DISCARDED", 1L));
        return new Coverage(
                true,
                Duration.ofSeconds(1),
                List.of(table("patients", 20L, patients)),
                List.of(),
                Map.of(),
                QUIET,
                List.of(),
                List.of());
    }

    static Coverage troubled() {
        Tally appointments = tally(
                Map.of(Disposition.MIGRATED, 39L, Disposition.PARKED, 4L),
                Map.of("DOCTOR_UNKNOWN", 3L, "CLINIC_MISMATCH", 1L));
        return new Coverage(
                false,
                Duration.ofSeconds(8),
                List.of(
                        table("clinics", 3L, migrated(3)),
                        new TableCoverage("users", "clinic", "doctor-service", 13L, null, 0, false),
                        new TableCoverage("patients", "clinic", "patient-service", 1_020L, migrated(8), 2, false),
                        table("appointments", 43L, appointments)),
                List.of(new ClinicCoverage("c-1", "Kaskad", List.of(rows("users", 5L, null, null)))),
                Map.of(),
                new Lag(
                        new TreeMap<>(Map.of("legacy.clinic.patients", 1_012L)),
                        List.of(new Lag.Connector("outbox-doctor", "FAILED", 3_000_000_000L, "extended"))),
                List.of(),
                List.of("doctor-service (port 8081) does not answer", "connector outbox-doctor is FAILED"));
    }

    static TableCoverage table(String table, @Nullable Long source, @Nullable Tally tally) {
        return new TableCoverage(table, "clinic", table + "-service", source, tally, 0, true);
    }

    static Tally migrated(long rows) {
        return tally(Map.of(Disposition.MIGRATED, rows), Map.of());
    }

    static Tally tally(Map<Disposition, Long> dispositions, Map<String, Long> reasons) {
        return new Tally(dispositions, new TreeMap<>(reasons));
    }

    private static ClinicCoverage.Rows rows(
            String table, @Nullable Long source, @Nullable Tally tally, @Nullable Long unknown) {
        return new ClinicCoverage.Rows(table, table + "-service", source, tally, unknown);
    }

    private static Map<String, Long> entities() {
        Map<String, Long> entities = new LinkedHashMap<>();
        entities.put("globalDoctors", 7L);
        entities.put("clinicDoctorsInferred", 4L);
        entities.put("globalPatients", 18L);
        return entities;
    }
}
