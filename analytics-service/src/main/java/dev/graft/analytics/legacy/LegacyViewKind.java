package dev.graft.analytics.legacy;

/** What the old application counts the views of. */
public enum LegacyViewKind {
    PROFILE,
    CONTACT
}
