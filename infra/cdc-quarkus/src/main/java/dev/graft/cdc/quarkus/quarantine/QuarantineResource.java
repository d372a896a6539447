package dev.graft.cdc.quarkus.quarantine;

import dev.graft.cdc.quarkus.http.Page;
import dev.graft.cdc.quarkus.http.PageToken;
import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.operators.Actor;
import dev.graft.cdc.quarkus.operators.Operations;
import dev.graft.cdc.quarkus.operators.OperatorOnly;
import dev.graft.cdc.quarkus.operators.RevealOnly;
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
import java.util.Locale;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** The quarantine over HTTP: everybody may list it, operators may act, the reveal token shows a payload. */
@Path("/ops/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class QuarantineResource {

    private final QuarantineReport report;
    private final QuarantineActions actions;
    private final Operations operations;

    QuarantineResource(QuarantineReport report, QuarantineActions actions, Operations operations) {
        this.report = report;
        this.actions = actions;
        this.operations = operations;
    }

    /** The quarantined records, or the discarded ones, without their payload. */
    @GET
    public Page<QuarantinedRecord> list(
            @QueryParam("table") @Nullable String table,
            @QueryParam("code") @Nullable String code,
            @QueryParam("discarded") boolean discarded,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after)
            throws SQLException {
        Selection selection = new Selection(null, table, code, discarded);
        return Page.of(
                report.page(selection, PageToken.number(after, 0), Page.limit(limit)),
                limit,
                item -> Long.toString(item.id()));
    }

    /** One record, without its payload. */
    @GET
    @Path("{id}")
    public QuarantinedRecord one(@PathParam("id") long id) throws SQLException {
        return report.one(id);
    }

    /** What one record says; nobody on the way may keep it. */
    @GET
    @Path("{id}/payload")
    @Cache(noStore = true)
    @RevealOnly
    public Payload payload(@PathParam("id") long id, @HeaderParam(Actor.HEADER) @Nullable String actor)
            throws SQLException {
        String subject = Selection.one(id, false).subject();
        return operations.record(Actor.of(actor), "quarantine reveal", subject, () -> report.payload(id));
    }

    /** Retries, discards or restores one record. */
    @POST
    @Path("{id}/{action}")
    @OperatorOnly
    public QuarantineActions.Answer act(
            @PathParam("id") long id,
            @PathParam("action") String action,
            @HeaderParam(Actor.HEADER) @Nullable String actor)
            throws SQLException {
        Action wanted = action(action);
        Selection selection = Selection.one(id, wanted.isOfDiscarded());
        return operations.record(Actor.of(actor), operation(wanted), selection.subject(), () -> {
            QuarantineActions.Answer answer = actions.run(wanted, selection);
            if (answer.records() == 0) {
                throw QuarantineReport.missing(id);
            }
            return answer;
        });
    }

    /** Retries, discards or restores what a table, a code or {@code all=true} names. */
    @POST
    @Path("{action: retry|discard|restore}")
    @OperatorOnly
    public QuarantineActions.Answer actOnSome(
            @PathParam("action") String action,
            @QueryParam("table") @Nullable String table,
            @QueryParam("code") @Nullable String code,
            @QueryParam("all") boolean all,
            @HeaderParam(Actor.HEADER) @Nullable String actor)
            throws SQLException {
        Action wanted = action(action);
        Selection selection = Selection.some(table, code, all, wanted.isOfDiscarded());
        return operations.record(
                Actor.of(actor), operation(wanted), selection.subject(), () -> actions.run(wanted, selection));
    }

    private static Action action(String name) {
        return switch (name) {
            case "retry" -> Action.RETRY;
            case "discard" -> Action.DISCARD;
            case "restore" -> Action.RESTORE;
            default -> throw ProblemException.notFound("A record can be retried, discarded or restored");
        };
    }

    private static String operation(Action action) {
        return "quarantine " + action.name().toLowerCase(Locale.ROOT);
    }
}
