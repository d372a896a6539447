/** The rules: static functions from data to data. */
@NullMarked
package dev.graft.patient.decision;

import org.jspecify.annotations.NullMarked;
