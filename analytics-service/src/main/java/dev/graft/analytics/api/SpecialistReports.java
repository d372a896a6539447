package dev.graft.analytics.api;

import dev.graft.analytics.api.Completeness.AsOf;
import dev.graft.analytics.api.Completeness.Parked;
import dev.graft.analytics.store.KnownSpecialist;
import dev.graft.analytics.store.ReportedFigures;
import dev.graft.analytics.store.Span;
import dev.graft.analytics.store.SpecialistQueries;
import dev.graft.cdc.quarkus.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Makes the reports of specialists. */
@ApplicationScoped
public class SpecialistReports {

    private final SpecialistQueries specialists;
    private final FigureCache figures;
    private final Standing standing;
    private final ParkedClient parked;

    public SpecialistReports(
            SpecialistQueries specialists, FigureCache figures, Standing standing, ParkedClient parked) {
        this.specialists = specialists;
        this.figures = figures;
        this.standing = standing;
        this.parked = parked;
    }

    /** The report of a period; refuses an unknown specialist and days that are still to come. */
    public SpecialistReport of(UUID id, AskedPeriod asked) throws SQLException {
        AsOf asOf = standing.now();
        KnownSpecialist specialist =
                specialists.withId(id).orElseThrow(() -> ProblemException.notFound("There is no specialist " + id));
        Span span = asked.span(specialist.today(), specialist.zone(), () -> specialists.firstDay(id));
        CompletableFuture<Parked> waiting = parked.ofDoctor(specialist.legacyUserId(), span);
        ReportedFigures found = figures.of(specialist, span);
        LocalDate closed = specialist.closedThrough();
        Completeness completeness =
                new Completeness(asOf, waiting.join(), closed, closed != null && !closed.isBefore(span.to()));
        return SpecialistAnswer.of(specialist, Period.of(asked, span), found, completeness);
    }
}
