package dev.graft.analytics.api;

import dev.graft.analytics.api.Completeness.AsOf;
import dev.graft.analytics.api.Completeness.Position;
import dev.graft.analytics.store.ConsumedPosition;
import dev.graft.analytics.store.PositionQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** What the service has read. Asked before the figures are, so that they hold at least that much. */
@ApplicationScoped
public class Standing {

    private final PositionQueries positions;

    public Standing(PositionQueries positions) {
        this.positions = positions;
    }

    AsOf now() throws SQLException {
        List<ConsumedPosition> read = positions.all();
        return new AsOf(
                read.stream()
                        .map(ConsumedPosition::movedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                read.stream()
                        .map(each -> new Position(each.topic(), each.partition(), each.nextOffset()))
                        .toList());
    }
}
