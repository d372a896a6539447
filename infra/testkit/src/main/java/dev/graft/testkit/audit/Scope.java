package dev.graft.testkit.audit;

import java.util.Optional;
import java.util.Set;

/**
 * How the services under audit were configured.
 *
 * @param clinics the clinics to migrate; empty means all
 * @param inferAffiliations whether an appointment makes its doctor work in its clinic
 * @param region the region of phone numbers without a country code, ISO 3166
 */
public record Scope(Optional<Set<String>> clinics, boolean inferAffiliations, String region) {

    public Scope {
        clinics = clinics.map(Set::copyOf);
    }

    /** Every clinic, affiliations inferred, Armenia. */
    public static Scope everything() {
        return new Scope(Optional.empty(), true, "AM");
    }

    public Scope ofClinics(String... chosen) {
        return new Scope(Optional.of(Set.of(chosen)), inferAffiliations, region);
    }

    public Scope withoutInference() {
        return new Scope(clinics, false, region);
    }
}
