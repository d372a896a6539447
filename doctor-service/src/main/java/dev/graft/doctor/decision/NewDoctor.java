package dev.graft.doctor.decision;

import dev.graft.doctor.legacy.LegacyUser;
import dev.graft.doctor.legacy.UserStatus;
import dev.graft.doctor.model.Account;
import dev.graft.doctor.model.DoctorStatus;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.model.Practice;
import dev.graft.doctor.model.Profile;

/** A legacy row in the words of the model. */
final class NewDoctor {

    private NewDoctor() {}

    static GlobalDoctor of(String key, LegacyUser row) {
        return new GlobalDoctor(
                DoctorIds.globalDoctor(key),
                key,
                row.clinicId(),
                new Profile(row.name(), row.email(), row.phone(), row.avatar()),
                new Practice(row.specialization(), row.licenseNumber(), row.experience()),
                new Account(status(row.status()), row.statusText(), row.createdAt(), row.updatedAt()));
    }

    private static DoctorStatus status(UserStatus status) {
        return switch (status) {
            case PENDING -> DoctorStatus.PENDING;
            case ACTIVE -> DoctorStatus.ACTIVE;
            case SUSPENDED -> DoctorStatus.SUSPENDED;
            case UNKNOWN -> DoctorStatus.UNKNOWN;
        };
    }
}
