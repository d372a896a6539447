package dev.graft.doctor.migration;

import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import dev.graft.doctor.decision.DoctorIds;
import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.ClinicDoctorId;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.publish.DoctorStates;
import dev.graft.doctor.store.ClinicDoctorTable;
import dev.graft.doctor.store.GlobalDoctorTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what was decided of a batch, then keeps and publishes it in a handful of statements. */
final class DoctorWriter {

    private final UnitOfWork work;
    private final GlobalDoctorTable doctors;
    private final ClinicDoctorTable clinicDoctors;
    private final Set<String> touched = new HashSet<>();
    private final List<String> dropped = new ArrayList<>();
    private final List<GlobalDoctor> kept = new ArrayList<>();
    private final List<ClinicDoctor> keptInClinics = new ArrayList<>();
    private final List<ClinicDoctor> evidenced = new ArrayList<>();

    DoctorWriter(UnitOfWork work) {
        this.work = work;
        this.doctors = new GlobalDoctorTable(work.connection());
        this.clinicDoctors = new ClinicDoctorTable(work.connection());
    }

    /** There is to be this doctor, in these clinics and no others. */
    void keep(GlobalDoctor doctor, List<ClinicDoctor> inClinics) {
        touched.add(doctor.legacyUserId());
        kept.add(doctor);
        keptInClinics.addAll(inClinics);
    }

    /**
     * A doctor who stays as they are is to work in these clinics and no others. Evidence brings a record or takes it away,
     * it never changes one.
     */
    void affiliate(GlobalDoctor doctor, List<ClinicDoctor> inClinics) {
        touched.add(doctor.legacyUserId());
        evidenced.addAll(inClinics);
    }

    /** There is to be no such doctor. */
    void drop(String legacyUserId) {
        touched.add(legacyUserId);
        dropped.add(legacyUserId);
    }

    /** Children go before their parents and come after them. */
    void write() throws SQLException {
        Set<ClinicDoctorId> before = new HashSet<>(clinicDoctors.ofUsers(touched));
        List<ClinicDoctor> written = new ArrayList<>(keptInClinics);
        evidenced.stream()
                .filter(clinicDoctor -> !before.contains(clinicDoctor.id()))
                .forEach(written::add);
        Set<ClinicDoctorId> left = left(before);
        clinicDoctors.delete(left);
        doctors.delete(dropped);
        doctors.upsert(kept);
        clinicDoctors.upsert(written);
        publish(written, left);
    }

    private Set<ClinicDoctorId> left(Set<ClinicDoctorId> before) {
        Set<ClinicDoctorId> left = new HashSet<>(before);
        keptInClinics.forEach(clinicDoctor -> left.remove(clinicDoctor.id()));
        evidenced.forEach(clinicDoctor -> left.remove(clinicDoctor.id()));
        return left;
    }

    private void publish(List<ClinicDoctor> written, Set<ClinicDoctorId> left) {
        kept.forEach(doctor -> work.publish(DoctorStates.GLOBAL_DOCTOR_TOPIC, DoctorStates.of(doctor)));
        dropped.forEach(user ->
                work.publish(DoctorStates.GLOBAL_DOCTOR_TOPIC, DoctorStates.gone(DoctorIds.globalDoctor(user))));
        written.forEach(clinicDoctor -> work.publish(DoctorStates.CLINIC_DOCTOR_TOPIC, DoctorStates.of(clinicDoctor)));
        left.forEach(id -> work.publish(DoctorStates.CLINIC_DOCTOR_TOPIC, DoctorStates.gone(id)));
    }
}
