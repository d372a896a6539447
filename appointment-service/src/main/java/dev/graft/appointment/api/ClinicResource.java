package dev.graft.appointment.api;

import dev.graft.appointment.store.PanacheClinicStore;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries for clinics. */
@Path("/clinics")
@Tag(name = "clinics")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ClinicResource {

    private final PanacheClinicStore clinics;

    ClinicResource(PanacheClinicStore clinics) {
        this.clinics = clinics;
    }

    @GET
    @Operation(summary = "Clinics: the one of a legacy row, or all, a page at a time")
    public Page<ClinicAnswer> list(
            @QueryParam("legacyId") @Nullable String legacyId,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after) {
        if (legacyId != null) {
            return new Page<>(
                    clinics.ofLegacyRow(legacyId).map(ClinicAnswer::of).stream().toList(), null);
        }
        return Page.of(
                clinics.all(PageToken.id(after), Page.limit(limit)).stream()
                        .map(ClinicAnswer::of)
                        .toList(),
                limit,
                item -> item.id().toString());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One clinic")
    public ClinicAnswer one(@PathParam("id") UUID id) {
        return clinics.withId(id)
                .map(ClinicAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("There is no clinic " + id));
    }
}
