package dev.graft.analytics.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    public ClinicReport report(@PathParam("id") String id, @BeanParam PeriodParameters period) throws SQLException {
        return reports.of(PathId.of(id), period.asked());
    }

    @GET
    @Path("analytics")
    @Produces(Csv.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response table(@PathParam("id") String id, @BeanParam PeriodParameters period) throws SQLException {
        return export(id, period);
    }

    @GET
    @Path("analytics.csv")
    @Produces(Csv.MEDIA_TYPE)
    @Operation(summary = "The days and specialists of a clinic as CSV; also under /analytics with Accept: text/csv")
    public Response export(@PathParam("id") String id, @BeanParam PeriodParameters period) throws SQLException {
        ClinicReport report = reports.of(PathId.of(id), period.asked());
        return Csv.response("clinic-" + report.clinic().id(), report.period(), ClinicTable.of(report));
    }
}
