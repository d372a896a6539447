package dev.graft.patient.migration;

import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import dev.graft.patient.decision.PatientIds;
import dev.graft.patient.decision.PatientOutcome;
import dev.graft.patient.decision.PatientRules;
import dev.graft.patient.legacy.LegacyPatient;
import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.publish.PatientStates;
import dev.graft.patient.store.ClinicPatientTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Turns changes of legacy patients into patients of clinics, and these into persons. */
public final class PatientMigration implements Migration {

    static final SourceTable PATIENTS = SourceTable.owned("patients");

    private final SelectedClinics clinics;
    private final String region;

    public PatientMigration(SelectedClinics clinics, String region) {
        this.clinics = clinics;
        this.region = region;
    }

    @Override
    public List<SourceTable> sources() {
        return List.of(PATIENTS);
    }

    @Override
    public void migrate(UnitOfWork work) throws SQLException {
        List<Arrival<LegacyPatient>> arrivals = work.arrivals(PATIENTS, LegacyPatient.READER);
        List<ClinicPatient> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Arrival<LegacyPatient> arrival : arrivals) {
            PatientOutcome outcome = PatientRules.decide(arrival.key(), arrival.change(), clinics, region);
            work.settle(PATIENTS, outcome.legacyId(), outcome.disposition());
            switch (outcome) {
                case PatientOutcome.Keep keep -> kept.add(keep.patient());
                case PatientOutcome.Drop drop -> dropped.add(drop.legacyId());
            }
        }
        write(work, kept, dropped);
    }

    private static void write(UnitOfWork work, List<ClinicPatient> kept, List<String> dropped) throws SQLException {
        ClinicPatientTable table = new ClinicPatientTable(work.connection());
        List<String> keys = new ArrayList<>(dropped);
        kept.forEach(patient -> keys.add(patient.legacyId()));
        List<ClinicPatient> before = table.load(keys);
        table.delete(dropped);
        table.upsert(kept);
        dropped.forEach(
                key -> work.publish(PatientStates.PATIENT_TOPIC, PatientStates.gone(PatientIds.clinicPatient(key))));
        new Regrouping(work).regroup(before, kept);
    }
}
