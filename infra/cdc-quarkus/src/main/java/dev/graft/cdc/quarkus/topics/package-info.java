/** Records that a service writes to a topic itself: what it was told by others, and keeps nowhere before. */
@NullMarked
package dev.graft.cdc.quarkus.topics;

import org.jspecify.annotations.NullMarked;
