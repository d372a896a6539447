package dev.graft.analytics.model;

/** What of a specialist was looked at. */
public enum ViewKind {
    PROFILE,
    CONTACT
}
