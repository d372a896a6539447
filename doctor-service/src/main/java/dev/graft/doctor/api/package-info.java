/** HTTP: queries. */
@NullMarked
package dev.graft.doctor.api;

import org.jspecify.annotations.NullMarked;
