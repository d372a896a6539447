package dev.graft.doctor.decision;

import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.Flag;
import dev.graft.doctor.legacy.LegacyUser;
import dev.graft.doctor.legacy.UserStatus;
import dev.graft.doctor.model.GlobalDoctor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which legacy users become doctors. */
public final class DoctorRules {

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
        Optional<Exclusion> exclusion = exclusion(row, scope);
        if (exclusion.isPresent()) {
            return new DoctorOutcome.NoDoctor(key, Disposition.excluded(exclusion.get(), clinicId));
        }
        GlobalDoctor doctor = NewDoctor.of(key, row);
        Stream<Flag> flags = Stream.concat(
                Flag.STATUS_UNKNOWN.when(row.status() == UserStatus.UNKNOWN), Flag.NO_CLINIC.when(clinicId == null));
        Disposition disposition = Disposition.migrated(clinicId, flags);
        return new DoctorOutcome.Doctor(doctor, AffiliationRules.clinicDoctors(doctor, evidence, scope), disposition);
    }

    /** Who is no doctor stays out for that, whatever the clinic. */
    private static Optional<Exclusion> exclusion(LegacyUser row, Scope scope) {
        return switch (row.role()) {
            case OTHER -> Optional.of(Exclusion.NOT_A_DOCTOR);
            case UNKNOWN -> Optional.of(Exclusion.ROLE_UNKNOWN);
            case DOCTOR ->
                scope.clinics().includes(row.clinicId())
                        ? Optional.empty()
                        : Optional.of(Exclusion.CLINIC_NOT_SELECTED);
        };
    }
}
