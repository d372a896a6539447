package dev.graft.doctor.decision;

import dev.graft.cdc.SelectedClinics;

/**
 * What an operator wants migrated.
 *
 * @param infersAffiliations whether an appointment makes its doctor work in its clinic
 */
public record Scope(SelectedClinics clinics, boolean infersAffiliations) {}
