package dev.graft.bench.backfill;

import dev.graft.stack.Service;
import java.util.Locale;

/** A table of the new model, and the service that owns it. */
enum ModelTable {
    CLINICS(Service.APPOINTMENT),
    GLOBAL_DOCTORS(Service.DOCTOR),
    CLINIC_DOCTORS(Service.DOCTOR),
    GLOBAL_PATIENTS(Service.PATIENT),
    CLINIC_PATIENTS(Service.PATIENT),
    APPOINTMENTS(Service.APPOINTMENT);

    private final Service owner;

    ModelTable(Service owner) {
        this.owner = owner;
    }

    Service owner() {
        return owner;
    }

    /** As the services and all contenders that make the new model call it. */
    String relation() {
        return "live." + name().toLowerCase(Locale.ROOT);
    }
}
