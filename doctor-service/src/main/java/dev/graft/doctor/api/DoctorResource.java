package dev.graft.doctor.api;

import dev.graft.cdc.quarkus.http.Page;
import dev.graft.cdc.quarkus.http.PageToken;
import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.store.PanacheClinicDoctorStore;
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

/** Queries for clinic doctors. */
@Path("/doctors")
@Tag(name = "doctors")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DoctorResource {

    private final PanacheClinicDoctorStore doctors;

    DoctorResource(PanacheClinicDoctorStore doctors) {
        this.doctors = doctors;
    }

    @GET
    @Operation(summary = "Clinic doctors: those of a legacy user, those of a clinic, or all, a page at a time")
    public Page<ClinicDoctorAnswer> list(
            @QueryParam("legacyId") @Nullable String legacyId,
            @QueryParam("clinicId") @Nullable String clinicId,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after) {
        List<ClinicDoctor> found = find(legacyId, clinicId, PageToken.id(after), Page.limit(limit));
        return Page.of(
                found.stream().map(ClinicDoctorAnswer::of).toList(),
                limit,
                item -> item.id().toString());
    }

    private List<ClinicDoctor> find(@Nullable String legacyId, @Nullable String clinicId, UUID after, int limit) {
        if (legacyId == null) {
            return clinicId == null ? doctors.all(after, limit) : doctors.ofClinic(clinicId, after, limit);
        }
        return clinicId == null
                ? doctors.ofLegacyUser(legacyId, after, limit)
                : doctors.ofLegacyUserInClinic(legacyId, clinicId, after);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One clinic doctor")
    public ClinicDoctorAnswer one(@PathParam("id") UUID id) {
        return doctors.withId(id)
                .map(ClinicDoctorAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("There is no clinic doctor " + id));
    }
}
