package dev.graft.analytics.model;

/** Whence somebody came who looked. */
public enum ViewSource {
    CATALOG,
    SEARCH,
    DIRECT
}
