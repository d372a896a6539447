package dev.graft.doctor.store;

import dev.graft.cdc.quarkus.ops.EntityCounts;
import dev.graft.doctor.model.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many doctors there are, and in how many clinics they work. */
@ApplicationScoped
public class DoctorCounts implements EntityCounts {

    private final PanacheGlobalDoctorStore doctors;
    private final PanacheClinicDoctorStore clinicDoctors;

    DoctorCounts(PanacheGlobalDoctorStore doctors, PanacheClinicDoctorStore clinicDoctors) {
        this.doctors = doctors;
        this.clinicDoctors = clinicDoctors;
    }

    @Override
    public Map<String, Long> count() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("globalDoctors", doctors.count());
        counts.put("clinicDoctors", clinicDoctors.count(Origin.REGISTERED));
        counts.put("clinicDoctorsInferred", clinicDoctors.count(Origin.INFERRED));
        return counts;
    }
}
