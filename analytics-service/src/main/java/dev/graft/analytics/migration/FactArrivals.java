package dev.graft.analytics.migration;

import dev.graft.analytics.legacy.LegacyFact;
import dev.graft.analytics.measure.FactOutcome;
import dev.graft.analytics.measure.FactRules;
import dev.graft.analytics.model.FactKind;
import dev.graft.analytics.model.MarketplaceFact;
import dev.graft.analytics.store.MarketplaceFactTable;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps and settles the requests, orders and reviews of a batch. To be asked once its profiles are kept. */
final class FactArrivals {

    private final UnitOfWork work;
    private final MarketplaceFactTable table;

    FactArrivals(UnitOfWork work) {
        this.work = work;
        this.table = new MarketplaceFactTable(work.connection());
    }

    void take(Touched touched) throws SQLException {
        take(FactKind.REQUEST, LegacyFact.REQUEST_READER, touched);
        take(FactKind.ORDER, LegacyFact.ORDER_READER, touched);
        take(FactKind.REVIEW, LegacyFact.REVIEW_READER, touched);
    }

    private void take(FactKind kind, RecordReader<LegacyFact> reader, Touched touched) throws SQLException {
        List<MarketplaceFact> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        SourceTable source = Sources.of(kind);
        for (Arrival<LegacyFact> arrival : work.arrivals(source, reader)) {
            switch (FactRules.decide(kind, arrival.key(), arrival.change())) {
                case FactOutcome.Keep(MarketplaceFact fact) -> kept.add(fact);
                case FactOutcome.Drop(Disposition disposition) -> {
                    work.settle(source, arrival.key(), disposition);
                    dropped.add(arrival.key());
                }
            }
        }
        touched.specialistDays().addAll(table.delete(kind, dropped));
        touched.specialistDays().addAll(table.upsert(kept));
        new Settling(work).facts(kept);
    }
}
