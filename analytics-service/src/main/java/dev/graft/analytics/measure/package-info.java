/** Rules: what a change touches, what waits, and which change of figures is a restatement. */
@NullMarked
package dev.graft.analytics.measure;

import org.jspecify.annotations.NullMarked;
