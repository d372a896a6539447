package dev.graft.appointment.migration;

import dev.graft.appointment.decision.AppointmentIds;
import dev.graft.appointment.decision.AppointmentOutcome;
import dev.graft.appointment.decision.AppointmentRules;
import dev.graft.appointment.legacy.LegacyAppointment;
import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.publish.AppointmentStates;
import dev.graft.appointment.store.AppointmentTable;
import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Links, keeps, settles and publishes the appointments of a batch. To be asked once its references are kept. */
final class AppointmentArrivals {

    private final UnitOfWork work;
    private final SelectedClinics clinics;
    private final AppointmentTable table;
    private final Linker linker;

    AppointmentArrivals(UnitOfWork work, SelectedClinics clinics) {
        this.work = work;
        this.clinics = clinics;
        this.table = new AppointmentTable(work.connection());
        this.linker = new Linker(work);
    }

    void take() throws SQLException {
        List<Booking> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Arrival<LegacyAppointment> arrival : work.arrivals(Sources.APPOINTMENTS, LegacyAppointment.READER)) {
            switch (AppointmentRules.decide(arrival.key(), arrival.change(), clinics)) {
                case AppointmentOutcome.Keep keep -> kept.add(keep.booking());
                case AppointmentOutcome.Drop drop -> {
                    work.settle(Sources.APPOINTMENTS, arrival.key(), drop.disposition());
                    dropped.add(arrival.key());
                }
            }
        }
        drop(dropped);
        keep(kept);
    }

    private void drop(List<String> keys) throws SQLException {
        table.delete(keys);
        keys.forEach(
                key -> work.publish(AppointmentStates.TOPIC, AppointmentStates.gone(AppointmentIds.appointment(key))));
    }

    private void keep(List<Booking> bookings) throws SQLException {
        List<Appointment> appointments = linker.link(bookings);
        table.upsert(appointments);
        appointments.forEach(linker::tell);
    }
}
