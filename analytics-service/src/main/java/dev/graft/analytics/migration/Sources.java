package dev.graft.analytics.migration;

import dev.graft.analytics.model.FactKind;
import dev.graft.analytics.references.ActivityStates;
import dev.graft.analytics.references.AppointmentStates;
import dev.graft.analytics.references.ClinicStates;
import dev.graft.analytics.references.DoctorStates;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import java.util.List;

/** What the service reads. */
final class Sources {

    static final SourceTable CLINICS = SourceTable.reference(ClinicStates.TOPIC);
    static final SourceTable DOCTORS = SourceTable.reference(DoctorStates.TOPIC);
    static final SourceTable APPOINTMENTS = SourceTable.reference(AppointmentStates.TOPIC);
    static final SourceTable ACTIVITY = SourceTable.reference(ActivityStates.TOPIC);
    static final SourceTable PROFILES = SourceTable.owned("marketplace", "specialist_profiles");
    static final SourceTable REQUESTS = SourceTable.owned("marketplace", "consultation_requests");
    static final SourceTable ORDERS = SourceTable.owned("marketplace", "orders");
    static final SourceTable REVIEWS = SourceTable.owned("marketplace", "reviews");
    static final SourceTable VIEWS = SourceTable.reference("legacy.marketplace.views");

    static final List<SourceTable> ALL =
            List.of(CLINICS, DOCTORS, PROFILES, APPOINTMENTS, REQUESTS, ORDERS, REVIEWS, VIEWS, ACTIVITY);

    private Sources() {}

    /** The table whose rows are facts of this kind. */
    static SourceTable of(FactKind kind) {
        return switch (kind) {
            case REQUEST -> REQUESTS;
            case ORDER -> ORDERS;
            case REVIEW -> REVIEWS;
        };
    }
}
