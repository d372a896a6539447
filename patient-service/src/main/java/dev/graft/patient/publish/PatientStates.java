package dev.graft.patient.publish;

import dev.graft.cdc.quarkus.outbox.EntityState;
import dev.graft.cdc.quarkus.outbox.LegacyReference;
import dev.graft.cdc.quarkus.outbox.PublicFields;
import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.ClinicPatientId;
import dev.graft.patient.model.ClinicRecord;
import dev.graft.patient.model.Demographics;
import dev.graft.patient.model.GlobalPatient;
import dev.graft.patient.model.GlobalPatientId;
import java.io.IOException;

/** What subscribers see of patients and persons; the schemas stand in {@code infra/contracts}. */
public final class PatientStates {

    /** Clinic patients, keyed by id. */
    public static final String PATIENT_TOPIC = "graft.patient.v1";

    /** Persons, keyed by id. */
    public static final String PERSON_TOPIC = "graft.global-patient.v1";

    private static final int SCHEMA_VERSION = 1;

    private PatientStates() {}

    /** A record as it is. */
    public static EntityState of(ClinicPatient patient) {
        PublicFields fields = PublicFields.write(json -> {
            json.text("clinicId", patient.clinicId())
                    .text("legacyId", patient.legacyId())
                    .text("globalPatientId", patient.person().value());
            write(json, patient.demographics());
            write(json, patient.clinicRecord());
        });
        return new EntityState.Present(patient.id().value(), SCHEMA_VERSION, reference(patient.legacyId()), fields);
    }

    /** A person as they are. */
    public static EntityState of(GlobalPatient person) {
        PublicFields fields = PublicFields.write(json -> write(json, person.demographics()));
        return new EntityState.Present(
                person.id().value(), SCHEMA_VERSION, reference(person.founderLegacyId()), fields);
    }

    /** A record that is not there any more. */
    public static EntityState gone(ClinicPatientId id) {
        return new EntityState.Absent(id.value());
    }

    /** A person that is not there any more. */
    public static EntityState gone(GlobalPatientId id) {
        return new EntityState.Absent(id.value());
    }

    private static void write(PublicFields.Fields json, Demographics demographics) throws IOException {
        json.text("name", demographics.name())
                .text("phone", demographics.phone())
                .text("email", demographics.email())
                .text("dateOfBirth", demographics.dateOfBirth())
                .text("gender", demographics.gender());
    }

    private static void write(PublicFields.Fields json, ClinicRecord clinicRecord) throws IOException {
        json.text("genderText", clinicRecord.genderText())
                .text("avatar", clinicRecord.avatar())
                .text("notes", clinicRecord.notes())
                .text("status", clinicRecord.status())
                .text("statusText", clinicRecord.statusText())
                .text("createdAt", clinicRecord.createdAt())
                .text("updatedAt", clinicRecord.updatedAt());
    }

    private static LegacyReference reference(String legacyId) {
        return LegacyReference.clinic("patients", legacyId);
    }
}
