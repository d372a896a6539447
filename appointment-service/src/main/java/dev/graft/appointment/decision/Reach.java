package dev.graft.appointment.decision;

import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.Practice;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which appointments a change of references to doctors can concern.
 *
 * @param doctors legacy users all of whose appointments can be concerned
 * @param practices legacy users of whom only the appointments of one clinic can be
 */
public record Reach(Set<String> doctors, Set<Practice> practices) {

    /**
     * Finds the reach. A doctor of whom an older reference stands was known before and is known now, so the change
     * concerns its own clinic only. Otherwise he came or went, and that is the reason for which he is awaited elsewhere.
     *
     * @param changed references that there are no more, and references that are new
     * @param known all references of the same doctors as they stand now
     */
    public static Reach of(Collection<DoctorReference> changed, Map<String, List<DoctorReference>> known) {
        Set<DoctorReference> fresh = new HashSet<>(changed);
        Set<String> doctors = new HashSet<>();
        Set<Practice> practices = new HashSet<>();
        for (DoctorReference reference : changed) {
            String doctor = reference.legacyUserId();
            if (fresh.containsAll(known.getOrDefault(doctor, List.of()))) {
                doctors.add(doctor);
            } else {
                practices.add(new Practice(doctor, reference.clinicId()));
            }
        }
        return new Reach(doctors, practices);
    }
}
