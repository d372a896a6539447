package dev.graft.patient.api;

import dev.graft.cdc.quarkus.http.Page;
import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.patient.model.GlobalPatient;
import dev.graft.patient.model.GlobalPatientId;
import dev.graft.patient.store.PanachePatientStore;
import dev.graft.patient.store.PanachePersonStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Queries for persons. */
@Path("/persons")
@Tag(name = "persons")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PersonResource {

    private final PanachePersonStore persons;
    private final PanachePatientStore patients;

    PersonResource(PanachePersonStore persons, PanachePatientStore patients) {
        this.persons = persons;
        this.patients = patients;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One person with their clinic records; an id that was theirs once will do")
    public PersonAnswer one(@PathParam("id") UUID id) {
        GlobalPatient person = persons.named(new GlobalPatientId(id))
                .orElseThrow(() -> ProblemException.notFound("There is no person " + id));
        return PersonAnswer.of(person, patients.ofPerson(person.id(), Page.MOST));
    }
}
