package dev.graft.doctor.decision;

import dev.graft.cdc.Change;
import dev.graft.doctor.legacy.LegacyAppointment;
import dev.graft.doctor.model.Affiliation;
import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.Evidence;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** In which clinics a doctor works: the one that registered them, and those whose appointments name them. */
public final class AffiliationRules {

    private AffiliationRules() {}

    /** What an appointment says of where somebody works, whoever that is and whatever clinics are selected. */
    public static Optional<Evidence> evidence(String key, Change<LegacyAppointment> change) {
        return switch (change) {
            case Change.Delete<LegacyAppointment> delete -> Optional.empty();
            case Change.Unreadable<LegacyAppointment> unreadable -> Optional.empty();
            case Change.Upsert<LegacyAppointment> upsert -> evidence(key, upsert.row());
        };
    }

    private static Optional<Evidence> evidence(String key, LegacyAppointment row) {
        return row.doctorId() == null || row.clinicId() == null
                ? Optional.empty()
                : Optional.of(new Evidence(key, new Affiliation(row.doctorId(), row.clinicId())));
    }

    /**
     * The doctor in each clinic that counts. An inferred record says what the doctor's own row says.
     *
     * @param evidence legacy ids of the clinics in which appointments name the doctor
     */
    public static List<ClinicDoctor> clinicDoctors(GlobalDoctor doctor, Set<String> evidence, Scope scope) {
        Stream<String> inferred = scope.infersAffiliations() ? evidence.stream().sorted() : Stream.empty();
        return Stream.concat(Stream.ofNullable(doctor.registeredClinicId()), inferred)
                .filter(scope.clinics()::includes)
                .distinct()
                .map(clinicId -> clinicDoctor(doctor, clinicId))
                .toList();
    }

    private static ClinicDoctor clinicDoctor(GlobalDoctor doctor, String clinicId) {
        Origin origin = clinicId.equals(doctor.registeredClinicId()) ? Origin.REGISTERED : Origin.INFERRED;
        return new ClinicDoctor(
                DoctorIds.clinicDoctor(doctor.legacyUserId(), clinicId),
                clinicId,
                doctor,
                doctor.practice(),
                doctor.account().isActive(),
                origin);
    }
}
