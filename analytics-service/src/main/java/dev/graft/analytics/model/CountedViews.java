package dev.graft.analytics.model;

import java.time.LocalDate;

/**
 * The views of a profile on one day, as the old application counted them.
 *
 * @param id names the count
 * @param date the day as the old application dates it
 */
public record CountedViews(
        String id, ViewKind kind, String profileId, LocalDate date, int catalog, int search, int direct) {}
