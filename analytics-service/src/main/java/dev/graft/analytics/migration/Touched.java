package dev.graft.analytics.migration;

import dev.graft.analytics.model.ClinicDay;
import dev.graft.analytics.model.SpecialistDay;
import java.util.LinkedHashSet;
import java.util.Set;

/** The days that the facts of a batch were in and are in. */
record Touched(Set<SpecialistDay> specialistDays, Set<ClinicDay> clinicDays) {

    static Touched none() {
        return new Touched(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
}
