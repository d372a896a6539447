package dev.graft.analytics.model;

import org.jspecify.annotations.Nullable;

/**
 * A global doctor, who is a specialist here.
 *
 * @param legacyUserId the user whom profiles of the marketplace name
 */
public record Doctor(
        SpecialistId id, String legacyUserId, @Nullable String name) {

    @Override
    public String toString() {
        return "Doctor[hidden]";
    }
}
