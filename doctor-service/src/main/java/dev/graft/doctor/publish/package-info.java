/** The public shape of a doctor, in all clinics and in one. */
@NullMarked
package dev.graft.doctor.publish;

import org.jspecify.annotations.NullMarked;
