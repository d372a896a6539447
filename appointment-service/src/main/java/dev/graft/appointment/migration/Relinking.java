package dev.graft.appointment.migration;

import dev.graft.appointment.decision.Reach;
import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.PatientReference;
import dev.graft.appointment.store.AppointmentTable;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Relinks what these references, gone or new, can concern. */
    void followDoctors(Collection<DoctorReference> changed) throws SQLException {
        Reach reach = Reach.of(changed, linker.doctors(changed));
        table.ofDoctors(reach.doctors(), CHUNK, this::relink);
        table.ofPractices(reach.practices(), CHUNK, this::relink);
    }

    /** Relinks what these references, gone or new, can concern: all appointments of the patient, since they are few. */
    void followPatients(Collection<PatientReference> changed) throws SQLException {
        Set<String> patients =
                changed.stream().map(PatientReference::legacyPatientId).collect(Collectors.toSet());
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
