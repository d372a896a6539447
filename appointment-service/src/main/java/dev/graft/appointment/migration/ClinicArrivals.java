package dev.graft.appointment.migration;

import dev.graft.appointment.decision.AppointmentIds;
import dev.graft.appointment.decision.ClinicOutcome;
import dev.graft.appointment.decision.ClinicRules;
import dev.graft.appointment.legacy.LegacyClinic;
import dev.graft.appointment.model.Clinic;
import dev.graft.appointment.publish.ClinicStates;
import dev.graft.appointment.store.ClinicTable;
import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps, settles and publishes the clinics of a batch. */
final class ClinicArrivals {

    private final UnitOfWork work;
    private final SelectedClinics clinics;

    ClinicArrivals(UnitOfWork work, SelectedClinics clinics) {
        this.work = work;
        this.clinics = clinics;
    }

    void take() throws SQLException {
        List<Clinic> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Arrival<LegacyClinic> arrival : work.arrivals(Sources.CLINICS, LegacyClinic.READER)) {
            ClinicOutcome outcome = ClinicRules.decide(arrival.key(), arrival.change(), clinics);
            work.settle(Sources.CLINICS, arrival.key(), outcome.disposition());
            switch (outcome) {
                case ClinicOutcome.Keep keep -> kept.add(keep.clinic());
                case ClinicOutcome.Drop drop -> dropped.add(arrival.key());
            }
        }
        ClinicTable table = new ClinicTable(work.connection());
        table.delete(dropped);
        table.upsert(kept);
        dropped.forEach(key -> work.publish(ClinicStates.TOPIC, ClinicStates.gone(AppointmentIds.clinic(key))));
        kept.forEach(clinic -> work.publish(ClinicStates.TOPIC, ClinicStates.of(clinic)));
    }
}
