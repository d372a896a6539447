package dev.graft.analytics.activity;

/**
 * What is wrong with a field of an event; never its value.
 *
 * @param index which event, from 0
 */
record Fault(int index, String field, String reason) {

    /** For example {@code events[3].views takes a whole number from 1 to 1000}. */
    String sentence() {
        return "events[%d].%s %s".formatted(index, field, reason);
    }
}
