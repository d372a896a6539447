package dev.graft.cdc.quarkus.ops;

import dev.graft.cdc.quarkus.intake.PositionReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What the command line and operators ask a service. */
@Path("/ops")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class OpsResource {

    private final LedgerReport ledger;
    private final PositionReport positions;
    private final EntityCounts entities;

    OpsResource(LedgerReport ledger, PositionReport positions, EntityCounts entities) {
        this.ledger = ledger;
        this.positions = positions;
        this.entities = entities;
    }

    /** What became of every legacy row that this service owns. */
    @GET
    @Path("dispositions")
    public DispositionReport dispositions() throws SQLException {
        return ledger.read();
    }

    /** How many entities there are. */
    @GET
    @Path("entities")
    public Map<String, Long> entities() {
        return entities.count();
    }

    /** How far each partition is read, and which of them stopped. */
    @GET
    @Path("positions")
    public List<PositionReport.Line> positions() throws SQLException {
        return positions.read();
    }
}
