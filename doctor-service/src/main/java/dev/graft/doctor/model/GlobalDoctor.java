package dev.graft.doctor.model;

import org.jspecify.annotations.Nullable;

/**
 * A doctor, with all that is needed to tell what they are in any clinic.
 *
 * @param legacyUserId key of the legacy row
 * @param registeredClinicId legacy id of the clinic that the row names, or null when it names none
 */
public record GlobalDoctor(
        GlobalDoctorId id,
        String legacyUserId,
        @Nullable String registeredClinicId,
        Profile profile,
        Practice practice,
        Account account) {

    @Override
    public String toString() {
        return "GlobalDoctor[" + id.value() + "]";
    }
}
