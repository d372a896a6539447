package dev.graft.patient.decision;

import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.SelectedClinics;
import dev.graft.patient.legacy.LegacyPatient;

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
            return new PatientOutcome.Drop(key, Disposition.excluded(Disposition.CLINIC_NOT_SELECTED, row.clinicId()));
        }
        Disposition disposition =
                row.clinicId() == null ? Disposition.migratedWithoutClinic() : Disposition.migrated(row.clinicId());
        return new PatientOutcome.Keep(NewPatient.of(key, row, region), disposition);
    }
}
