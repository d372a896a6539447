package dev.graft.analytics.page;

import dev.graft.analytics.api.Change;

/**
 * One of the figures that the page begins with.
 *
 * @param name the key of its message, and of its figure in the API
 */
public record Card(String name, Change change) {

    /** Which way the figure went: {@code up}, {@code down}, {@code same}, or {@code unknown}. */
    public String direction() {
        if (change.changePercent() == null) {
            return "unknown";
        }
        return switch (change.changePercent().signum()) {
            case 1 -> "up";
            case -1 -> "down";
            default -> "same";
        };
    }
}
