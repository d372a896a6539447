package dev.graft.analytics.migration;

import dev.graft.cdc.quarkus.ledger.SourceTable;
import java.util.List;

/** What the service reads. */
final class Sources {

    static final SourceTable CLINICS = SourceTable.reference("graft.clinic.v1");
    static final SourceTable DOCTORS = SourceTable.reference("graft.global-doctor.v1");
    static final SourceTable APPOINTMENTS = SourceTable.reference("graft.appointment.v1");
    static final SourceTable ACTIVITY = SourceTable.reference("graft.activity.v1");
    static final SourceTable PROFILES = SourceTable.owned("marketplace", "specialist_profiles");
    static final SourceTable REQUESTS = SourceTable.owned("marketplace", "consultation_requests");
    static final SourceTable ORDERS = SourceTable.owned("marketplace", "orders");
    static final SourceTable REVIEWS = SourceTable.owned("marketplace", "reviews");
    static final SourceTable VIEWS = SourceTable.reference("legacy.marketplace.views");

    static final List<SourceTable> ALL =
            List.of(CLINICS, DOCTORS, PROFILES, APPOINTMENTS, REQUESTS, ORDERS, REVIEWS, VIEWS, ACTIVITY);

    private Sources() {}
}
