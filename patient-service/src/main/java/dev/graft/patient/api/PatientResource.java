package dev.graft.patient.api;

import dev.graft.cdc.quarkus.http.Page;
import dev.graft.cdc.quarkus.http.PageToken;
import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.store.PanachePatientStore;
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

/** Queries for clinic patients. */
@Path("/patients")
@Tag(name = "patients")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PatientResource {

    private final PanachePatientStore patients;

    PatientResource(PanachePatientStore patients) {
        this.patients = patients;
    }

    @GET
    @Operation(summary = "Clinic patients: the one of a legacy row, those of a clinic, or all, a page at a time")
    public Page<PatientAnswer> list(
            @QueryParam("legacyId") @Nullable String legacyId,
            @QueryParam("clinicId") @Nullable String clinicId,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after) {
        if (legacyId != null) {
            return new Page<>(
                    patients.ofLegacyRow(legacyId).map(PatientAnswer::of).stream()
                            .toList(),
                    null);
        }
        UUID start = PageToken.id(after);
        List<ClinicPatient> found = clinicId == null
                ? patients.all(start, Page.limit(limit))
                : patients.ofClinic(clinicId, start, Page.limit(limit));
        return Page.of(
                found.stream().map(PatientAnswer::of).toList(),
                limit,
                item -> item.id().toString());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One clinic patient")
    public PatientAnswer one(@PathParam("id") UUID id) {
        return patients.withId(id)
                .map(PatientAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("There is no clinic patient " + id));
    }
}
