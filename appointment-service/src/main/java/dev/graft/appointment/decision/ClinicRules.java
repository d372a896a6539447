package dev.graft.appointment.decision;

import dev.graft.appointment.legacy.LegacyClinic;
import dev.graft.appointment.model.Clinic;
import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.SelectedClinics;

/** Which legacy clinics are migrated. */
public final class ClinicRules {

    private ClinicRules() {}

    /** Decides for one change. A clinic's own key is the clinic that it belongs to. */
    public static ClinicOutcome decide(String key, Change<LegacyClinic> change, SelectedClinics clinics) {
        return switch (change) {
            case Change.Delete<LegacyClinic> delete -> new ClinicOutcome.Drop(Disposition.gone());
            case Change.Unreadable<LegacyClinic> unreadable ->
                new ClinicOutcome.Drop(Disposition.quarantined(unreadable.fault()));
            case Change.Upsert<LegacyClinic> upsert
            when !clinics.includes(key) ->
                new ClinicOutcome.Drop(Disposition.excluded(Exclusion.CLINIC_NOT_SELECTED, key));
            case Change.Upsert<LegacyClinic> upsert -> new ClinicOutcome.Keep(clinic(key, upsert.row()));
        };
    }

    private static Clinic clinic(String key, LegacyClinic row) {
        return new Clinic(
                AppointmentIds.clinic(key),
                key,
                row.name(),
                row.slug(),
                row.city(),
                row.timeZone(),
                row.createdAt(),
                row.updatedAt());
    }
}
