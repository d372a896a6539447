package dev.graft.analytics.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the figures say of a clinic. */
@Path("/clinics/{id}")
@Tag(name = "analytics")
@Blocking
public class ClinicAnalyticsResource {

    private final ClinicReports reports;

    ClinicAnalyticsResource(ClinicReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("analytics")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Figures of a clinic in a period, per day and per specialist; those of too few persons are withheld")
    public ClinicReport report(
            @PathParam("id") String id,
            @Parameter(description = "day, week, month (default), quarter, year or all: the last days, today included")
                    @QueryParam("period")
                    @Nullable String period,
            @Parameter(description = "First day, together with 'to'") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Last day, inclusive; at most 10 years after 'from'") @QueryParam("to") @Nullable String to)
            throws SQLException {
        return reports.of(PathId.of(id), AskedPeriod.of(period, from, to));
    }

    @GET
    @Path("analytics")
    @Produces(Csv.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response table(
            @PathParam("id") String id,
            @QueryParam("period") @Nullable String period,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to)
            throws SQLException {
        return export(id, period, from, to);
    }

    @GET
    @Path("analytics.csv")
    @Produces(Csv.MEDIA_TYPE)
    @Operation(summary = "The days and specialists of a clinic as CSV; also under /analytics with Accept: text/csv")
    public Response export(
            @PathParam("id") String id,
            @QueryParam("period") @Nullable String period,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to)
            throws SQLException {
        ClinicReport report = reports.of(PathId.of(id), AskedPeriod.of(period, from, to));
        return Csv.response("clinic-" + report.clinic().id(), report.period(), ClinicTable.of(report));
    }
}
