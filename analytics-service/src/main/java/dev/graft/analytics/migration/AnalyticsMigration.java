package dev.graft.analytics.migration;

import dev.graft.analytics.measure.Reach;
import dev.graft.analytics.model.DoctorChange;
import dev.graft.analytics.model.Specialist;
import dev.graft.analytics.model.SpecialistId;
import dev.graft.analytics.store.AppointmentFactTable;
import dev.graft.analytics.store.KeyedPlans;
import dev.graft.analytics.store.SpecialistTable;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps what arrives as facts, and counts anew the days that it touches. Figures are set to what the facts imply and never
 * added to, so that no order and no repetition of a history can make them drift.
 */
public final class AnalyticsMigration implements Migration {

    @Override
    public List<SourceTable> sources() {
        return Sources.ALL;
    }

    /**
     * Whoever is named comes before what names him, so that all is dated and settled by what is known after the batch.
     * What the batch changed of clinics and specialists is followed at the end, when all facts are kept.
     */
    @Override
    public void migrate(UnitOfWork work) throws SQLException {
        KeyedPlans.prefer(work.connection());
        Set<String> movedClinics = new ClinicArrivals(work).take();
        new AppointmentFactTable(work.connection()).dateAnew(movedClinics);
        List<DoctorChange> doctors = new DoctorArrivals(work).take();
        Reach reach = Reach.of(new ProfileArrivals(work).take(), doctors);
        List<Specialist> specialists = new SpecialistTable(work.connection()).refresh(reach.users());
        Touched touched = touched(work);
        new Settling(work).follow(reach);
        Recounting recounting = new Recounting(work);
        doctors.forEach(doctor -> recounting.changed(doctor.id()));
        specialists.stream().filter(Specialist::isChanged).map(Specialist::id).forEach(recounting::changed);
        recounting.days(touched);
        recounting.specialists(toRecount(specialists, reach));
        recounting.appointmentsOf(reach.newcomers());
        recounting.clinics(movedClinics);
        recounting.raiseVersions();
    }

    private static Touched touched(UnitOfWork work) throws SQLException {
        Touched touched = Touched.none();
        new AppointmentArrivals(work).take(touched);
        new FactArrivals(work).take(touched);
        new ViewArrivals(work).take(touched);
        return touched;
    }

    private static Set<SpecialistId> toRecount(List<Specialist> specialists, Reach reach) {
        return specialists.stream()
                .filter(specialist -> specialist.isMoved() || reach.recounted().contains(specialist.legacyUserId()))
                .map(Specialist::id)
                .collect(Collectors.toSet());
    }
}
