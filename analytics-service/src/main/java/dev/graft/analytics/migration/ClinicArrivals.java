package dev.graft.analytics.migration;

import dev.graft.analytics.model.Clinic;
import dev.graft.analytics.references.ClinicStates;
import dev.graft.analytics.references.ClinicTable;
import dev.graft.cdc.Change;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps the clinics of a batch. */
final class ClinicArrivals {

    private final UnitOfWork work;
    private final ClinicTable table;

    ClinicArrivals(UnitOfWork work) {
        this.work = work;
        this.table = new ClinicTable(work.connection());
    }

    /** Returns the legacy ids of clinics whose days may be others now. A state that cannot be read counts as gone. */
    Set<String> take() throws SQLException {
        List<Clinic> kept = new ArrayList<>();
        List<UUID> dropped = new ArrayList<>();
        for (Arrival<Clinic> arrival : work.arrivals(Sources.CLINICS, ClinicStates.READER)) {
            switch (arrival.change()) {
                case Change.Upsert<Clinic>(Clinic clinic) -> kept.add(clinic);
                case Change.Delete<Clinic> delete -> dropped.add(UUID.fromString(arrival.key()));
                case Change.Unreadable<Clinic> unreadable -> dropped.add(UUID.fromString(arrival.key()));
            }
        }
        Set<String> moved = new HashSet<>(table.delete(dropped));
        moved.addAll(table.upsert(kept));
        return moved;
    }
}
