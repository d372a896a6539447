package dev.graft.cdc.quarkus.recall;

import dev.graft.cdc.quarkus.intake.LostHistory;
import dev.graft.cdc.quarkus.operators.Actor;
import dev.graft.cdc.quarkus.operators.Operations;
import dev.graft.cdc.quarkus.operators.OperatorOnly;
import dev.graft.cdc.quarkus.operators.Result;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The steps of a recovery that a service takes part in; the command line puts them in order. */
@Path("/ops")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RecoveryResource {

    private final LostHistory history;
    private final Pipeline pipeline;
    private final Operations operations;

    RecoveryResource(LostHistory history, Pipeline pipeline, Operations operations) {
        this.history = history;
        this.pipeline = pipeline;
        this.operations = operations;
    }

    /** Reads on at the start of the log wherever history was lost; only a new snapshot makes that safe. */
    @POST
    @Path("positions/adopt")
    @OperatorOnly
    public Result adopt(@HeaderParam(Actor.HEADER) @Nullable String actor) throws Exception {
        return operations.record(
                Actor.of(actor),
                "positions adopt",
                "",
                () -> Result.told("%d partitions read on at the start of their logs".formatted(history.accept())));
    }

    /** Publishes the whole state again under the revisions that it has, by a replay of everything that is read here. */
    @POST
    @Path("republish")
    @OperatorOnly
    public Result republish(@HeaderParam(Actor.HEADER) @Nullable String actor) throws Exception {
        return operations.record(
                Actor.of(actor),
                "republish",
                "",
                () -> Result.told("%,d entities are published again".formatted(pipeline.publishAgain())));
    }
}
