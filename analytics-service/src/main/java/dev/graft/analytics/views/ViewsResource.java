package dev.graft.analytics.views;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.operators.Actor;
import dev.graft.cdc.quarkus.operators.Operations;
import dev.graft.cdc.quarkus.operators.OperatorOnly;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The import of view counters, on demand. */
@Path("/ops/views")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ViewsResource {

    private final Importer importer;
    private final Operations operations;

    ViewsResource(Importer importer, Operations operations) {
        this.importer = importer;
        this.operations = operations;
    }

    /** Imports the counters of a range of days, both ends included, for example those from before the first start. */
    @POST
    @Path("import")
    @OperatorOnly
    public ImportAnswer importDays(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @HeaderParam(Actor.HEADER) @Nullable String actor)
            throws Exception {
        Days days = days(from, to);
        return operations.record(
                Actor.of(actor), "views import", days.from() + " to " + days.to(), () -> importer.importDays(days));
    }

    private static Days days(@Nullable String from, @Nullable String to) {
        try {
            return new Days(date("from", from), date("to", to));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate date(String name, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("'%s' takes a day such as 2026-01-31".formatted(name));
        }
    }
}
