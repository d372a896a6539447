package dev.graft.analytics.migration;

import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.List;

/** Keeps what arrives as facts, and recomputes the daily figures that it touches. */
public final class AnalyticsMigration implements Migration {

    @Override
    public List<SourceTable> sources() {
        return Sources.ALL;
    }

    @Override
    public void migrate(UnitOfWork work) throws SQLException {}
}
