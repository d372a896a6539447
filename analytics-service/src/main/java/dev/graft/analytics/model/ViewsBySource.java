package dev.graft.analytics.model;

/** How often something was looked at, by the source of whoever looked. */
public record ViewsBySource(long catalog, long search, long direct) {}
