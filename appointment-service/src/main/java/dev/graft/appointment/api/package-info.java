/** HTTP: queries. */
@NullMarked
package dev.graft.appointment.api;

import org.jspecify.annotations.NullMarked;
