package dev.graft.appointment.migration;

import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.PatientReference;
import dev.graft.appointment.references.DoctorReferenceTable;
import dev.graft.appointment.references.DoctorStates;
import dev.graft.appointment.references.PatientReferenceTable;
import dev.graft.appointment.references.PatientStates;
import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Turns changes of legacy clinics and appointments, and of what doctors and patients there are, into linked appointments. */
public final class AppointmentMigration implements Migration {

    private final SelectedClinics clinics;

    public AppointmentMigration(SelectedClinics clinics) {
        this.clinics = clinics;
    }

    @Override
    public List<SourceTable> sources() {
        return Sources.ALL;
    }

    /** References come before the appointments of the same batch, so that these are linked at once. */
    @Override
    public void migrate(UnitOfWork work) throws SQLException {
        new ClinicArrivals(work, clinics).take();
        Set<DoctorReference> doctors =
                new DoctorReferenceTable(work.connection()).keep(work.arrivals(Sources.DOCTORS, DoctorStates.READER));
        Set<PatientReference> patients = new PatientReferenceTable(work.connection())
                .keep(work.arrivals(Sources.PATIENTS, PatientStates.READER));
        new AppointmentArrivals(work, clinics).take();
        Relinking relinking = new Relinking(work);
        relinking.followDoctors(doctors);
        relinking.followPatients(patients);
    }
}
