/** What is true of an appointment. Knows the JDK only; every other room but {@code legacy} may rely on it. */
@NullMarked
package dev.graft.appointment.model;

import org.jspecify.annotations.NullMarked;
