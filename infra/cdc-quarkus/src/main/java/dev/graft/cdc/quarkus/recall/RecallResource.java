package dev.graft.cdc.quarkus.recall;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.operators.Actor;
import dev.graft.cdc.quarkus.operators.Operations;
import dev.graft.cdc.quarkus.operators.OperatorOnly;
import dev.graft.cdc.quarkus.operators.Result;
import dev.graft.cdc.quarkus.pipeline.Migration;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators decide about rows that the source lost without saying which. */
@Path("/ops")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RecallResource {

    private final Truncates truncates;
    private final Recall recall;
    private final Operations operations;
    private final List<SourceTable> owned;

    RecallResource(Truncates truncates, Recall recall, Operations operations, Migration migration) {
        this.truncates = truncates;
        this.recall = recall;
        this.operations = operations;
        this.owned = migration.sources().stream().filter(SourceTable::owned).toList();
    }

    /** The tables that were emptied by TRUNCATE and wait for a decision. */
    @GET
    @Path("truncates")
    public List<PendingTruncate> pending() throws SQLException {
        return truncates.pending();
    }

    /** Turns the rows that were last changed before the TRUNCATE into GONE. */
    @POST
    @Path("truncates/{table}/approve")
    @OperatorOnly
    public Result approve(@PathParam("table") String table, @HeaderParam(Actor.HEADER) @Nullable String actor)
            throws Exception {
        return operations.record(Actor.of(actor), "truncate approve", table, () -> {
            SourceTable source = owned(table);
            Boundary boundary = waiting(table);
            long rows = recall.before(source, boundary);
            truncates.decide(table, boundary, Truncates.Decision.APPROVED);
            return Result.told("%,d rows of %s are gone".formatted(rows, table));
        });
    }

    /** Keeps the rows, and asks the connector to read the table again. */
    @POST
    @Path("truncates/{table}/reject")
    @OperatorOnly
    public Result reject(@PathParam("table") String table, @HeaderParam(Actor.HEADER) @Nullable String actor)
            throws Exception {
        return operations.record(Actor.of(actor), "truncate reject", table, () -> {
            SourceTable source = owned(table);
            Boundary boundary = waiting(table);
            recall.readAgain(source);
            truncates.decide(table, boundary, Truncates.Decision.REJECTED);
            return Result.told("The rows of %s stay; the connector reads the table again".formatted(table));
        });
    }

    /**
     * The keys of rows that a sweep would let go, at most 5,000 at a time. Whoever sweeps asks the source first: a row that
     * is still there must not be among them.
     *
     * @param after the last key of the page before
     */
    @GET
    @Path("sweeps/{table}")
    public List<String> candidates(
            @PathParam("table") String table,
            @QueryParam("epoch") @Nullable Integer epoch,
            @QueryParam("after") @DefaultValue("") String after)
            throws SQLException {
        return recall.candidates(owned(table), sweep(epoch), after);
    }

    private static Boundary sweep(@Nullable Integer epoch) {
        if (epoch == null || epoch < 2) {
            throw ProblemException.badRequest("'epoch' takes the current source epoch, 2 or greater");
        }
        return new Boundary(epoch, 0);
    }

    /**
     * Turns the rows that no snapshot or change of this source epoch has confirmed into GONE. To be called once a new
     * snapshot has taken effect: a row that it did not find was deleted while nobody captured.
     *
     * @param epoch the current source epoch
     */
    @POST
    @Path("sweeps/{table}")
    @OperatorOnly
    public Result sweep(
            @PathParam("table") String table,
            @QueryParam("epoch") @Nullable Integer epoch,
            @HeaderParam(Actor.HEADER) @Nullable String actor)
            throws Exception {
        Boundary boundary = sweep(epoch);
        return operations.record(Actor.of(actor), "sweep", table + " before epoch " + boundary.epoch(), () -> {
            SourceTable source = owned(table);
            long rows = recall.before(source, boundary);
            truncates.decide(table, boundary, Truncates.Decision.SUPERSEDED);
            return Result.told("%,d rows of %s are gone".formatted(rows, table));
        });
    }

    private SourceTable owned(String table) {
        return owned.stream()
                .filter(source -> source.name().equals(table))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("This service answers for no table of this name"));
    }

    private Boundary waiting(String table) throws SQLException {
        return truncates
                .boundary(table)
                .orElseThrow(() -> ProblemException.conflict("No TRUNCATE of this table waits for a decision"));
    }
}
