package dev.graft.appointment.api;

/** How many appointments wait. */
record ParkedCount(long count) {}
