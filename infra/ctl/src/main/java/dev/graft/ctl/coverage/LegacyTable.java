package dev.graft.ctl.coverage;

import dev.graft.stack.Service;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The captured tables of the legacy schemas, each with the one service that owns it; no two have the same name. */
public enum LegacyTable {
    CLINICS("clinic", "clinics", "id", Service.APPOINTMENT),
    USERS("clinic", "users", "clinic_id", Service.DOCTOR),
    PATIENTS("clinic", "patients", "clinic_id", Service.PATIENT),
    APPOINTMENTS("clinic", "appointments", "clinic_id", Service.APPOINTMENT),
    PROFILES("marketplace", "specialist_profiles", null, Service.ANALYTICS),
    REQUESTS("marketplace", "consultation_requests", null, Service.ANALYTICS),
    ORDERS("marketplace", "orders", null, Service.ANALYTICS),
    REVIEWS("marketplace", "reviews", null, Service.ANALYTICS);

    private final String schema;
    private final String table;
    private final @Nullable String clinicColumn;
    private final Service owner;

    LegacyTable(String schema, String table, @Nullable String clinicColumn, Service owner) {
        this.schema = schema;
        this.table = table;
        this.clinicColumn = clinicColumn;
        this.owner = owner;
    }

    /** The table of this plain name, in small letters or not. */
    public static Optional<LegacyTable> named(String table) {
        return Stream.of(values())
                .filter(each -> each.table.equals(table.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The tables that a service answers for. */
    public static List<LegacyTable> ownedBy(Service service) {
        return Stream.of(values()).filter(each -> each.owner == service).toList();
    }

    /** Its plain name, for example {@code users}. */
    public String table() {
        return table;
    }

    /** The schema of the legacy database that it is in. */
    String schema() {
        return schema;
    }

    /** Its name with its schema, for example {@code clinic.users}. */
    public String qualified() {
        return schema + "." + table;
    }

    /** Where its changes arrive. */
    String topic() {
        return "legacy." + qualified();
    }

    /** The column that names the clinic of a row; none when its rows belong to no clinic. */
    Optional<String> clinicColumn() {
        return Optional.ofNullable(clinicColumn);
    }

    /** The service that answers for its rows. */
    public Service owner() {
        return owner;
    }
}
