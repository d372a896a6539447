package dev.graft.analytics.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.graft.analytics.store.KnownSpecialist;
import dev.graft.analytics.store.ReportedFigures;
import dev.graft.analytics.store.Span;
import dev.graft.analytics.store.SpecialistQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * Figures that were read before. They know the specialist's version, which every change of a figure raises in its own
 * transaction: what is answered from here is never stale, whichever instance made the change.
 */
@ApplicationScoped
public class FigureCache {

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final SpecialistQueries queries;
    private final Cache<Key, PackedFigures> figures;

    public FigureCache(SpecialistQueries queries, AnalyticsSettings settings) {
        this.queries = queries;
        this.figures = Caffeine.newBuilder()
                .maximumWeight(settings.cachedDays())
                .weigher((Key key, PackedFigures packed) -> packed.days())
                .expireAfterAccess(UNUSED)
                .build();
    }

    /** The figures of the specialist's version, or of a later one. */
    ReportedFigures of(KnownSpecialist specialist, Span span) throws SQLException {
        Key key = new Key(specialist.id(), span);
        PackedFigures known = figures.getIfPresent(key);
        if (known != null && known.version() == specialist.version()) {
            return known.unpack();
        }
        ReportedFigures read = queries.figures(specialist.id(), span);
        figures.put(key, PackedFigures.of(read));
        return read;
    }

    private record Key(UUID specialist, Span span) {}
}
