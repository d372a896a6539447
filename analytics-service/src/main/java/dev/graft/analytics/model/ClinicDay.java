package dev.graft.analytics.model;

import java.time.LocalDate;

/**
 * A day of a specialist in a clinic, in the clinic's time zone.
 *
 * @param clinicId the legacy id of the clinic
 */
public record ClinicDay(SpecialistId specialist, String clinicId, LocalDate date) implements Day {}
