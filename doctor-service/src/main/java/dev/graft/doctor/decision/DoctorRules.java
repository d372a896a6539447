package dev.graft.doctor.decision;

import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.doctor.legacy.LegacyUser;
import dev.graft.doctor.legacy.UserRole;
import dev.graft.doctor.model.GlobalDoctor;
import java.util.Set;

/** Which legacy users become doctors. */
public final class DoctorRules {

    /** The rule by which users of other roles stay out; it comes before the rule of the clinic. */
    public static final String NOT_A_DOCTOR = "NOT_A_DOCTOR";

    private DoctorRules() {}

    /**
     * Decides for one change. Depends on nothing but its arguments, so that any order gives the same.
     *
     * @param evidence legacy ids of the clinics in which appointments name the user
     */
    public static DoctorOutcome decide(String key, Change<LegacyUser> change, Set<String> evidence, Scope scope) {
        return switch (change) {
            case Change.Delete<LegacyUser> delete -> new DoctorOutcome.NoDoctor(key, Disposition.gone());
            case Change.Unreadable<LegacyUser> unreadable ->
                new DoctorOutcome.NoDoctor(key, Disposition.quarantined(unreadable.fault()));
            case Change.Upsert<LegacyUser> upsert -> decide(key, upsert.row(), evidence, scope);
        };
    }

    private static DoctorOutcome decide(String key, LegacyUser row, Set<String> evidence, Scope scope) {
        String clinicId = row.clinicId();
        if (row.role() != UserRole.DOCTOR) {
            return new DoctorOutcome.NoDoctor(key, Disposition.excluded(NOT_A_DOCTOR, clinicId));
        }
        if (!scope.clinics().includes(clinicId)) {
            return new DoctorOutcome.NoDoctor(key, Disposition.excluded(Disposition.CLINIC_NOT_SELECTED, clinicId));
        }
        GlobalDoctor doctor = NewDoctor.of(key, row);
        Disposition disposition =
                clinicId == null ? Disposition.migratedWithoutClinic() : Disposition.migrated(clinicId);
        return new DoctorOutcome.Doctor(doctor, AffiliationRules.clinicDoctors(doctor, evidence, scope), disposition);
    }
}
