package dev.graft.analytics.model;

/** What happens to a specialist in the marketplace. */
public enum FactKind {
    /** Somebody asked for a consultation. */
    REQUEST,
    ORDER,
    REVIEW
}
