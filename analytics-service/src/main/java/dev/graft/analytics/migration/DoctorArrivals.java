package dev.graft.analytics.migration;

import dev.graft.analytics.model.Doctor;
import dev.graft.analytics.model.DoctorChange;
import dev.graft.analytics.references.DoctorStates;
import dev.graft.analytics.store.SpecialistTable;
import dev.graft.cdc.Change;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the doctors of a batch as specialists. */
final class DoctorArrivals {

    private final UnitOfWork work;
    private final SpecialistTable table;

    DoctorArrivals(UnitOfWork work) {
        this.work = work;
        this.table = new SpecialistTable(work.connection());
    }

    /** Returns those who are new, are others, or are gone. A state that cannot be read counts as gone. */
    List<DoctorChange> take() throws SQLException {
        List<Doctor> kept = new ArrayList<>();
        List<UUID> dropped = new ArrayList<>();
        for (Arrival<Doctor> arrival : work.arrivals(Sources.DOCTORS, DoctorStates.READER)) {
            switch (arrival.change()) {
                case Change.Upsert<Doctor>(Doctor doctor) -> kept.add(doctor);
                case Change.Delete<Doctor> delete -> dropped.add(UUID.fromString(arrival.key()));
                case Change.Unreadable<Doctor> unreadable -> dropped.add(UUID.fromString(arrival.key()));
            }
        }
        List<DoctorChange> changes = new ArrayList<>(table.delete(dropped));
        changes.addAll(table.upsert(kept));
        return changes;
    }
}
