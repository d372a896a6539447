package dev.graft.analytics.migration;

import dev.graft.analytics.model.AppointmentFact;
import dev.graft.analytics.references.AppointmentStates;
import dev.graft.analytics.store.AppointmentFactTable;
import dev.graft.cdc.Change;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the appointments of a batch. To be asked once its clinics are kept. */
final class AppointmentArrivals {

    private final UnitOfWork work;
    private final AppointmentFactTable table;

    AppointmentArrivals(UnitOfWork work) {
        this.work = work;
        this.table = new AppointmentFactTable(work.connection());
    }

    /** A state that cannot be read counts as gone. */
    void take(Touched touched) throws SQLException {
        List<AppointmentFact> kept = new ArrayList<>();
        List<UUID> dropped = new ArrayList<>();
        for (Arrival<AppointmentFact> arrival : work.arrivals(Sources.APPOINTMENTS, AppointmentStates.READER)) {
            switch (arrival.change()) {
                case Change.Upsert<AppointmentFact>(AppointmentFact appointment) -> kept.add(appointment);
                case Change.Delete<AppointmentFact> delete -> dropped.add(UUID.fromString(arrival.key()));
                case Change.Unreadable<AppointmentFact> unreadable -> dropped.add(UUID.fromString(arrival.key()));
            }
        }
        touched.clinicDays().addAll(table.delete(dropped));
        touched.clinicDays().addAll(table.upsert(kept));
    }
}
