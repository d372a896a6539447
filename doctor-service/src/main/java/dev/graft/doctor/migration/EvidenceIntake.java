package dev.graft.doctor.migration;

import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import dev.graft.doctor.decision.AffiliationRules;
import dev.graft.doctor.legacy.LegacyAppointment;
import dev.graft.doctor.model.Evidence;
import dev.graft.doctor.store.EvidenceTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what appointments say of where their doctors work: a set of appointments, never a counter. */
final class EvidenceIntake {

    private final UnitOfWork work;

    EvidenceIntake(UnitOfWork work) {
        this.work = work;
    }

    /** Takes the appointments that arrived. Returns the users whom they name now or named before. */
    Set<String> take() throws SQLException {
        List<String> silent = new ArrayList<>();
        List<Evidence> given = new ArrayList<>();
        for (Arrival<LegacyAppointment> arrival :
                work.arrivals(DoctorMigration.APPOINTMENTS, LegacyAppointment.READER)) {
            AffiliationRules.evidence(arrival.key(), arrival.change())
                    .ifPresentOrElse(given::add, () -> silent.add(arrival.key()));
        }
        EvidenceTable table = new EvidenceTable(work.connection());
        Set<String> named = new HashSet<>(table.usersNamedBy(keys(silent, given)));
        given.forEach(evidence -> named.add(evidence.affiliation().legacyUserId()));
        table.delete(silent);
        table.upsert(given);
        return named;
    }

    private static List<String> keys(List<String> silent, List<Evidence> given) {
        List<String> keys = new ArrayList<>(silent);
        given.forEach(evidence -> keys.add(evidence.appointmentId()));
        return keys;
    }
}
