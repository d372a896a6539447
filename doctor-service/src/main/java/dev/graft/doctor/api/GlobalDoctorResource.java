package dev.graft.doctor.api;

import dev.graft.cdc.quarkus.http.Page;
import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.model.GlobalDoctorId;
import dev.graft.doctor.store.PanacheClinicDoctorStore;
import dev.graft.doctor.store.PanacheGlobalDoctorStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Queries for global doctors. */
@Path("/global-doctors")
@Tag(name = "global doctors")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class GlobalDoctorResource {

    private final PanacheGlobalDoctorStore doctors;
    private final PanacheClinicDoctorStore clinicDoctors;

    GlobalDoctorResource(PanacheGlobalDoctorStore doctors, PanacheClinicDoctorStore clinicDoctors) {
        this.doctors = doctors;
        this.clinicDoctors = clinicDoctors;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One doctor with the clinics they work in")
    public GlobalDoctorAnswer one(@PathParam("id") UUID id) {
        GlobalDoctor doctor = doctors.withId(new GlobalDoctorId(id))
                .orElseThrow(() -> ProblemException.notFound("There is no global doctor " + id));
        return GlobalDoctorAnswer.of(doctor, clinicDoctors.ofDoctor(doctor.id(), Page.MOST));
    }
}
