package dev.graft.appointment.store;

import dev.graft.cdc.quarkus.ops.EntityCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many clinics and appointments there are, and how many of these are linked. */
@ApplicationScoped
public class AppointmentCounts implements EntityCounts {

    private final PanacheClinicStore clinics;
    private final PanacheAppointmentStore appointments;

    AppointmentCounts(PanacheClinicStore clinics, PanacheAppointmentStore appointments) {
        this.clinics = clinics;
        this.appointments = appointments;
    }

    /** Reads no snapshot: what is linked between two counts is seen as linked, so the figures still add up. */
    @Override
    public Map<String, Long> count() {
        long all = appointments.count();
        long linked = Math.min(appointments.countLinked(), all);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("clinics", clinics.count());
        counts.put("appointments", all);
        counts.put("appointmentsLinked", linked);
        counts.put("appointmentsParked", all - linked);
        return counts;
    }
}
