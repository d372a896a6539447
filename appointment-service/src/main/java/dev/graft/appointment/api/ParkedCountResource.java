package dev.graft.appointment.api;

import dev.graft.appointment.parking.ParkedAppointments;
import dev.graft.cdc.quarkus.http.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells others how many appointments wait that could change what they count. */
@Path("/appointments/parked/count")
@Tag(name = "appointments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ParkedCountResource {

    private final ParkedAppointments parked;

    ParkedCountResource(ParkedAppointments parked) {
        this.parked = parked;
    }

    @GET
    @Operation(summary = "How many appointments of a doctor or of a clinic wait, of those that start on some days")
    public ParkedCount count(
            @Parameter(description = "This one or 'clinicId'") @QueryParam("legacyDoctorId") @Nullable String legacyDoctorId,
            @Parameter(description = "This one or 'legacyDoctorId'") @QueryParam("clinicId") @Nullable String clinicId,
            @Parameter(description = "First day, of UTC") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Last day, of UTC, inclusive") @QueryParam("to") @Nullable String to)
            throws SQLException {
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        if (last.isBefore(first)) {
            throw ProblemException.badRequest("'to' is before 'from'");
        }
        if (legacyDoctorId != null && clinicId == null) {
            return new ParkedCount(parked.ofDoctor(legacyDoctorId, first, last));
        }
        if (clinicId != null && legacyDoctorId == null) {
            return new ParkedCount(parked.ofClinic(clinicId, first, last));
        }
        throw ProblemException.badRequest("Either 'legacyDoctorId' or 'clinicId' is asked for");
    }

    private static LocalDate date(String parameter, @Nullable String text) {
        try {
            LocalDate date = LocalDate.parse(text == null ? "" : text);
            if (date.getYear() > 0 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("'%s' takes a date like 2026-03-31".formatted(parameter));
        }
        throw ProblemException.badRequest("'%s' takes a date of the years 1 to 9999".formatted(parameter));
    }
}
