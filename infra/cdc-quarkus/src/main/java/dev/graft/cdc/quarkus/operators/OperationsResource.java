package dev.graft.cdc.quarkus.operators;

import dev.graft.cdc.quarkus.http.Page;
import dev.graft.cdc.quarkus.http.PageToken;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The journal of operations over HTTP. */
@Path("/ops/operations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class OperationsResource {

    private final Operations operations;

    OperationsResource(Operations operations) {
        this.operations = operations;
    }

    /** Who did what, newest first. */
    @GET
    public Page<JournalLine> list(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("after") @Nullable String after)
            throws SQLException {
        return Page.of(
                operations.before(PageToken.number(after, Long.MAX_VALUE), Page.limit(limit)),
                limit,
                line -> Long.toString(line.id()));
    }
}
