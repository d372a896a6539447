/** Which clinic doctors and clinic patients exist, fed by their migrated topics. */
@NullMarked
package dev.graft.appointment.references;

import org.jspecify.annotations.NullMarked;
