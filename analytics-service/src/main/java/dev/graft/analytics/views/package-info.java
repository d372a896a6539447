/**
 * The importer of the view counters that the old application keeps in Redis: each changed hash goes to its topic as a
 * captured row, in absolute numbers, and from there into the facts like every other row. Writes nothing to the database.
 */
@NullMarked
package dev.graft.analytics.views;

import org.jspecify.annotations.NullMarked;
