/** The rules: static functions from data to data. */
@NullMarked
package dev.graft.doctor.decision;

import org.jspecify.annotations.NullMarked;
