/** HTTP: queries. */
@NullMarked
package dev.graft.patient.api;

import org.jspecify.annotations.NullMarked;
