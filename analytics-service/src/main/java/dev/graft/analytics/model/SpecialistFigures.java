package dev.graft.analytics.model;

import java.math.BigDecimal;

/**
 * The figures of a specialist's day.
 *
 * @param sources of the profile views
 * @param profileToContact percent with one decimal, as are the other rates; 0 when the base is 0
 */
public record SpecialistFigures(
        long profileViews,
        long contactViews,
        long consultationRequests,
        long orders,
        long reviews,
        ViewsBySource sources,
        BigDecimal profileToContact,
        BigDecimal contactToRequest,
        BigDecimal requestToOrder) {}
