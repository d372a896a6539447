/** What is true of a patient. Knows the JDK only; every other room may rely on it. */
@NullMarked
package dev.graft.patient.model;

import org.jspecify.annotations.NullMarked;
