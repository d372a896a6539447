package dev.graft.analytics.views;

import java.util.SortedMap;

/** What stands under a key. */
sealed interface FoundHash {

    ViewDay day();

    /** The fields as they are, in the order of their names; none when the key went away meanwhile. */
    record Counters(ViewDay day, SortedMap<String, String> fields) implements FoundHash {}

    /** Something that is no counter. */
    record Strange(ViewDay day, Refusal.Reason reason) implements FoundHash {}
}
