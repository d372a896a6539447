package dev.graft.patient.decision;

import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.Flag;
import dev.graft.cdc.SelectedClinics;
import dev.graft.patient.legacy.LegacyGender;
import dev.graft.patient.legacy.LegacyPatient;
import dev.graft.patient.legacy.LegacyStatus;
import java.util.stream.Stream;

/** Which legacy rows become patients of a clinic. */
public final class PatientRules {

    private PatientRules() {}

    /** Decides for one change. Depends on nothing but the change and the configuration, so that any order gives the same. */
    public static PatientOutcome decide(
            String key, Change<LegacyPatient> change, SelectedClinics clinics, String region) {
        return switch (change) {
            case Change.Delete<LegacyPatient> delete -> new PatientOutcome.Drop(key, Disposition.gone());
            case Change.Unreadable<LegacyPatient> unreadable ->
                new PatientOutcome.Drop(key, Disposition.quarantined(unreadable.fault()));
            case Change.Upsert<LegacyPatient> upsert -> decide(key, upsert.row(), clinics, region);
        };
    }

    private static PatientOutcome decide(String key, LegacyPatient row, SelectedClinics clinics, String region) {
        if (!clinics.includes(row.clinicId())) {
            return new PatientOutcome.Drop(key, Disposition.excluded(Exclusion.CLINIC_NOT_SELECTED, row.clinicId()));
        }
        return new PatientOutcome.Keep(
                NewPatient.of(key, row, region), Disposition.migrated(row.clinicId(), flags(row)));
    }

    private static Stream<Flag> flags(LegacyPatient row) {
        return Stream.of(
                        Flag.STATUS_UNKNOWN.when(row.status() == LegacyStatus.UNKNOWN),
                        Flag.GENDER_UNKNOWN.when(row.gender() == LegacyGender.UNKNOWN),
                        Flag.NO_CLINIC.when(row.clinicId() == null))
                .flatMap(flag -> flag);
    }
}
