package dev.graft.analytics.store;

/**
 * Figures of the marketplace.
 *
 * @param catalog profile views that came from the catalogue; with {@code search} and {@code direct} all profile views
 */
public record Interest(
        long profileViews,
        long contactViews,
        long consultationRequests,
        long orders,
        long reviews,
        long catalog,
        long search,
        long direct) {

    /** No activity. */
    public static final Interest NONE = new Interest(0, 0, 0, 0, 0, 0, 0, 0);

    Interest plus(Interest other) {
        return new Interest(
                profileViews + other.profileViews,
                contactViews + other.contactViews,
                consultationRequests + other.consultationRequests,
                orders + other.orders,
                reviews + other.reviews,
                catalog + other.catalog,
                search + other.search,
                direct + other.direct);
    }
}
