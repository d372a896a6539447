package dev.graft.analytics.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.graft.analytics.api.Completeness.AsOf;
import dev.graft.analytics.api.Completeness.Parked;
import dev.graft.analytics.store.ClinicFigures;
import dev.graft.analytics.store.ClinicQueries;
import dev.graft.analytics.store.KnownClinic;
import dev.graft.analytics.store.Span;
import dev.graft.cdc.quarkus.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Makes the reports of clinics. No version tells that a clinic's figures changed, so an answer may be 2 s old: enough that many
 * who look at once cost one query. It then carries the {@code asOf} of when it was read.
 */
@ApplicationScoped
public class ClinicReports {

    private static final Duration AGE = Duration.ofSeconds(2);
    private static final int MOST_DAYS = 100_000;

    private final ClinicQueries clinics;
    private final Standing standing;
    private final ParkedClient parked;
    private final AnalyticsSettings settings;
    private final Cache<Key, Known> known = Caffeine.newBuilder()
            .expireAfterWrite(AGE)
            .maximumWeight(MOST_DAYS)
            .weigher((Key key, Known value) -> key.span().days())
            .build();

    public ClinicReports(ClinicQueries clinics, Standing standing, ParkedClient parked, AnalyticsSettings settings) {
        this.clinics = clinics;
        this.standing = standing;
        this.parked = parked;
        this.settings = settings;
    }

    /** The report of a period; refuses an unknown clinic and days that are still to come. */
    public ClinicReport of(UUID id, AskedPeriod asked) throws SQLException {
        KnownClinic clinic =
                clinics.withId(id).orElseThrow(() -> ProblemException.notFound("There is no clinic " + id));
        Span span = asked.span(clinic.today(), clinic.zone(), () -> clinics.firstDay(id));
        CompletableFuture<Parked> waiting = parked.ofClinic(clinic.clinicId(), span);
        Known found = known(new Key(id, span));
        Completeness completeness = new Completeness(found.asOf(), waiting.join(), null, false);
        return ClinicAnswer.of(clinic, Period.of(asked, span), found.figures(), settings.smallestGroup(), completeness);
    }

    private Known known(Key key) throws SQLException {
        Known recent = known.getIfPresent(key);
        if (recent != null) {
            return recent;
        }
        AsOf asOf = standing.now();
        Known read = new Known(asOf, clinics.figures(key.clinic(), key.span()));
        known.put(key, read);
        return read;
    }

    private record Key(UUID clinic, Span span) {}

    private record Known(AsOf asOf, ClinicFigures figures) {}
}
