/** Which clinics there are, and what is read of the states that other services publish. */
@NullMarked
package dev.graft.analytics.references;

import org.jspecify.annotations.NullMarked;
