package dev.graft.cdc.quarkus.recall;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.intake.Logs;
import dev.graft.cdc.quarkus.intake.LostHistory;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.operators.Actor;
import dev.graft.cdc.quarkus.operators.Operations;
import dev.graft.cdc.quarkus.operators.OperatorOnly;
import dev.graft.cdc.quarkus.operators.Result;
import dev.graft.cdc.quarkus.pipeline.IncompleteLogException;
import dev.graft.cdc.quarkus.pipeline.LogStart;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a recovery that a service takes part in; the command line puts them in order. */
@Path("/ops")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RecoveryResource {

    private final LostHistory history;
    private final Logs logs;
    private final Migration migration;
    private final Pipeline pipeline;
    private final Operations operations;

    RecoveryResource(LostHistory history, Logs logs, Migration migration, Pipeline pipeline, Operations operations) {
        this.history = history;
        this.logs = logs;
        this.migration = migration;
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
                () -> Result.told("%,d entities are published again".formatted(publishAgain())));
    }

    private int publishAgain() throws SQLException {
        List<LogStart> starts = new ArrayList<>();
        logs.ofTopics(migration.sources().stream().map(SourceTable::topic).toList())
                .forEach((partition, log) ->
                        starts.add(new LogStart(partition.topic(), partition.partition(), log.topicId(), log.start())));
        try {
            return pipeline.publishAgain(starts);
        } catch (IncompleteLogException e) {
            throw ProblemException.conflict(e.getMessage() + "; recover first: ./graft recover");
        }
    }
}
