/** What is true of a doctor. Knows the JDK only; every other room may rely on it. */
@NullMarked
package dev.graft.doctor.model;

import org.jspecify.annotations.NullMarked;
