package dev.graft.ctl.coverage;

import dev.graft.stack.Service;

/** The captured tables of the legacy schema, each with the one service that owns it. */
enum LegacyTable {
    CLINICS("clinics", "id", Service.APPOINTMENT),
    USERS("users", "clinic_id", Service.DOCTOR),
    PATIENTS("patients", "clinic_id", Service.PATIENT),
    APPOINTMENTS("appointments", "clinic_id", Service.APPOINTMENT);

    static final String SCHEMA = "clinic";

    private final String table;
    private final String clinicColumn;
    private final Service owner;

    LegacyTable(String table, String clinicColumn, Service owner) {
        this.table = table;
        this.clinicColumn = clinicColumn;
        this.owner = owner;
    }

    String table() {
        return table;
    }

    /** The column that names the clinic of a row. */
    String clinicColumn() {
        return clinicColumn;
    }

    Service owner() {
        return owner;
    }
}
