package dev.graft.doctor.model;

/**
 * A user and a clinic that belong together by some appointment; the user need not be a doctor, or known.
 *
 * @param legacyUserId key of the user's legacy row
 * @param clinicId legacy id of the clinic
 */
public record Affiliation(String legacyUserId, String clinicId) {}
