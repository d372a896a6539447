package dev.graft.patient.store;

import dev.graft.cdc.quarkus.ops.EntityCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many patients and persons there are. */
@ApplicationScoped
public class PatientCounts implements EntityCounts {

    private final PanachePatientStore patients;
    private final PanachePersonStore persons;

    PatientCounts(PanachePatientStore patients, PanachePersonStore persons) {
        this.patients = patients;
        this.persons = persons;
    }

    @Override
    public Map<String, Long> count() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("globalPatients", persons.count());
        counts.put("clinicPatients", patients.count());
        return counts;
    }
}
