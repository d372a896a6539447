/** What is true of specialists, of what happens to them, and of their days. */
@NullMarked
package dev.graft.analytics.model;

import org.jspecify.annotations.NullMarked;
