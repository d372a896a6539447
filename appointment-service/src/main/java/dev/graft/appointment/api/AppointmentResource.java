package dev.graft.appointment.api;

import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.store.PanacheAppointmentStore;
import dev.graft.cdc.quarkus.http.Page;
import dev.graft.cdc.quarkus.http.PageToken;
import dev.graft.cdc.quarkus.http.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries for appointments. */
@Path("/appointments")
@Tag(name = "appointments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class AppointmentResource {

    private final PanacheAppointmentStore appointments;

    AppointmentResource(PanacheAppointmentStore appointments) {
        this.appointments = appointments;
    }

    @GET
    @Operation(summary = "Appointments: the one of a legacy row, those of a clinic, or all, a page at a time")
    public Page<AppointmentAnswer> list(
            @QueryParam("legacyId") @Nullable String legacyId,
            @QueryParam("clinicId") @Nullable String clinicId,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after) {
        if (legacyId != null) {
            return new Page<>(
                    appointments.ofLegacyRow(legacyId).map(AppointmentAnswer::of).stream()
                            .toList(),
                    null);
        }
        UUID start = PageToken.id(after);
        List<Appointment> found = clinicId == null
                ? appointments.all(start, Page.limit(limit))
                : appointments.ofClinic(clinicId, start, Page.limit(limit));
        return Page.of(
                found.stream().map(AppointmentAnswer::of).toList(),
                limit,
                item -> item.id().toString());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One appointment")
    public AppointmentAnswer one(@PathParam("id") UUID id) {
        return appointments
                .withId(id)
                .map(AppointmentAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("There is no appointment " + id));
    }
}
