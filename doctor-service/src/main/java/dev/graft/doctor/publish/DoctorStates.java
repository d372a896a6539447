package dev.graft.doctor.publish;

import dev.graft.cdc.quarkus.outbox.EntityState;
import dev.graft.cdc.quarkus.outbox.LegacyReference;
import dev.graft.cdc.quarkus.outbox.PublicFields;
import dev.graft.doctor.model.Account;
import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.ClinicDoctorId;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.model.GlobalDoctorId;
import dev.graft.doctor.model.Practice;
import dev.graft.doctor.model.Profile;
import java.io.IOException;

/** What subscribers see of doctors; the schemas stand in {@code infra/contracts}. */
public final class DoctorStates {

    /** Clinic doctors, keyed by id. */
    public static final String CLINIC_DOCTOR_TOPIC = "graft.doctor.v1";

    /** Global doctors, keyed by id. */
    public static final String GLOBAL_DOCTOR_TOPIC = "graft.global-doctor.v1";

    private static final int SCHEMA_VERSION = 1;

    private DoctorStates() {}

    /** A doctor in a clinic, as they are. */
    public static EntityState of(ClinicDoctor clinicDoctor) {
        GlobalDoctor doctor = clinicDoctor.doctor();
        PublicFields fields = PublicFields.write(json -> {
            json.text("clinicId", clinicDoctor.clinicId())
                    .text("legacyId", doctor.legacyUserId())
                    .text("globalDoctorId", doctor.id().value());
            write(json, doctor.profile());
            write(json, clinicDoctor.practice());
            json.bool("active", clinicDoctor.active()).text("origin", clinicDoctor.origin());
        });
        return new EntityState.Present(clinicDoctor.id().value(), SCHEMA_VERSION, reference(doctor), fields);
    }

    /** A doctor as they are. */
    public static EntityState of(GlobalDoctor doctor) {
        PublicFields fields = PublicFields.write(json -> {
            json.text("legacyId", doctor.legacyUserId());
            write(json, doctor.profile());
            write(json, doctor.practice());
            write(json, doctor.account());
        });
        return new EntityState.Present(doctor.id().value(), SCHEMA_VERSION, reference(doctor), fields);
    }

    /** A doctor who does not work in that clinic any more. */
    public static EntityState gone(ClinicDoctorId id) {
        return new EntityState.Absent(id.value());
    }

    /** A doctor who is not there any more. */
    public static EntityState gone(GlobalDoctorId id) {
        return new EntityState.Absent(id.value());
    }

    private static void write(PublicFields.Fields json, Profile profile) throws IOException {
        json.text("name", profile.name())
                .text("email", profile.email())
                .text("phone", profile.phone())
                .text("avatar", profile.avatar());
    }

    private static void write(PublicFields.Fields json, Practice practice) throws IOException {
        json.text("specialization", practice.specialization())
                .text("licenseNumber", practice.licenseNumber())
                .number("experienceYears", practice.experienceYears());
    }

    private static void write(PublicFields.Fields json, Account account) throws IOException {
        json.text("status", account.status())
                .text("statusText", account.statusText())
                .text("createdAt", account.createdAt())
                .text("updatedAt", account.updatedAt());
    }

    private static LegacyReference reference(GlobalDoctor doctor) {
        return LegacyReference.clinic("users", doctor.legacyUserId());
    }
}
