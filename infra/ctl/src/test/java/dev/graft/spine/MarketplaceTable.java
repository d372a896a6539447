package dev.graft.spine;

import java.util.List;

/** The captured tables of the marketplace, without what a client wrote. */
enum MarketplaceTable implements CapturedTable {
    SPECIALIST_PROFILES("id", "user_id", "slug", "city", "time_zone", "created_at", "updated_at"),
    CONSULTATION_REQUESTS("id", "specialist_profile_id", "status", "created_at", "updated_at"),
    ORDERS("id", "specialist_profile_id", "amount", "status", "created_at", "updated_at"),
    REVIEWS("id", "specialist_id", "rating", "created_at", "updated_at");

    private final List<String> columns;

    MarketplaceTable(String... columns) {
        this.columns = List.of(columns);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public String schema() {
        return "marketplace";
    }
}
