/**
 * What a captured record says and in which order records of one key stand: pure functions over bytes, with no framework.
 * Every room of every service except {@code model} may rely on it.
 */
@NullMarked
package dev.graft.cdc;

import org.jspecify.annotations.NullMarked;
