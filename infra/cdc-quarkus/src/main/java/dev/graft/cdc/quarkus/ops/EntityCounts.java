package dev.graft.cdc.quarkus.ops;

import java.util.Map;

/** How many entities of each kind a service holds, under the names that the coverage shows. */
@FunctionalInterface
public interface EntityCounts {

    /** Names and counts, in the order in which they are to be shown. */
    Map<String, Long> count();
}
