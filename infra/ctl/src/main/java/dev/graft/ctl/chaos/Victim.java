package dev.graft.ctl.chaos;

import dev.graft.stack.Service;
import java.util.Locale;

/** A process of the stack that something can happen to. */
enum Victim {
    DOCTOR,
    PATIENT,
    APPOINTMENT,
    ANALYTICS,
    CONNECT,
    KAFKA,
    POSTGRES;

    static Victim of(Service service) {
        return valueOf(service.name());
    }

    /** As the stack calls its process, its log and its pid file. */
    String process() {
        return name().toLowerCase(Locale.ROOT);
    }
}
