package dev.graft.analytics.model;

import java.time.LocalDate;

/** A day of a specialist, in his own time zone. */
public record SpecialistDay(SpecialistId specialist, LocalDate date) implements Day {}
