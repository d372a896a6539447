/** The rows as the legacy tables spell them. Old codes are decoded here and nowhere else. */
@NullMarked
package dev.graft.appointment.legacy;

import org.jspecify.annotations.NullMarked;
