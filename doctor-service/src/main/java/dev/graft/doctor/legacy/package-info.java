/** The row as the legacy table spells it. Old codes are decoded here and nowhere else. */
@NullMarked
package dev.graft.doctor.legacy;

import org.jspecify.annotations.NullMarked;
