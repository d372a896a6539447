package dev.graft.analytics.model;

import java.time.LocalDate;

/** A day that has figures. */
public sealed interface Day permits SpecialistDay, ClinicDay {

    SpecialistId specialist();

    LocalDate date();
}
