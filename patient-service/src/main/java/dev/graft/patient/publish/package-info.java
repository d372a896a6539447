/** The public shape of a patient and a person. */
@NullMarked
package dev.graft.patient.publish;

import org.jspecify.annotations.NullMarked;
