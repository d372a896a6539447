package dev.graft.appointment.api;

import dev.graft.appointment.model.ParkingReason;
import dev.graft.appointment.parking.ParkedAppointment;
import dev.graft.appointment.parking.ParkedAppointments;
import dev.graft.appointment.parking.ParkingPlace;
import dev.graft.cdc.quarkus.http.Page;
import dev.graft.cdc.quarkus.http.PageToken;
import dev.graft.cdc.quarkus.http.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an operator asks of the appointments that wait. */
@Path("/appointments/parked")
@Tag(name = "appointments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ParkedResource {

    private final ParkedAppointments parked;

    ParkedResource(ParkedAppointments parked) {
        this.parked = parked;
    }

    @GET
    @Operation(summary = "Appointments that wait for a doctor or a patient, by reason, a page at a time")
    public Page<ParkedAppointment> list(
            @QueryParam("clinicId") @Nullable String clinicId,
            @Parameter(schema = @Schema(implementation = ParkingReason.class)) @QueryParam("reason") @Nullable String reason,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after)
            throws SQLException {
        ParkingReason only = reason == null ? null : reason(reason);
        List<ParkedAppointment> found = parked.page(clinicId, only, place(after), Page.limit(limit));
        return new Page<>(
                found, found.size() < limit ? null : token(found.getLast().place()));
    }

    private static ParkingReason reason(String name) {
        return Arrays.stream(ParkingReason.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "'reason' takes one of " + Arrays.toString(ParkingReason.values())));
    }

    private static ParkingPlace place(@Nullable String token) {
        if (token == null) {
            return ParkingPlace.FIRST;
        }
        List<String> parts = PageToken.read(token, 2);
        try {
            return new ParkingPlace(ParkingReason.valueOf(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("'after' is not the 'next' of any page");
        }
    }

    private static String token(ParkingPlace place) {
        return PageToken.write(place.reason().name(), place.id().toString());
    }
}
