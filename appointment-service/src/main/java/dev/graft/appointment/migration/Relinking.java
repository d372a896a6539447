package dev.graft.appointment.migration;

import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.store.AppointmentTable;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides anew for held appointments whose doctor or patient is another one now, comes, or goes. */
final class Relinking {

    /** How many appointments are in memory at a time: one doctor may have hundreds of thousands. */
    private static final int CHUNK = 5000;

    private final UnitOfWork work;
    private final AppointmentTable table;
    private final Linker linker;

    Relinking(UnitOfWork work) {
        this.work = work;
        this.table = new AppointmentTable(work.connection());
        this.linker = new Linker(work);
    }

    /**
     * Relinks.
     *
     * @param doctors legacy users whose references changed
     * @param patients legacy patients whose references changed
     */
    void relink(Set<String> doctors, Set<String> patients) throws SQLException {
        table.ofDoctors(doctors, CHUNK, this::relink);
        table.ofPatients(patients, CHUNK, this::relink);
    }

    private void relink(List<Appointment> held) throws SQLException {
        List<Appointment> linked =
                linker.link(held.stream().map(Appointment::booking).toList());
        List<Appointment> changed = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            if (!held.get(i).link().equals(linked.get(i).link())) {
                changed.add(linked.get(i));
            }
        }
        table.relink(changed);
        changed.forEach(linker::tell);
        work.flush();
    }
}
