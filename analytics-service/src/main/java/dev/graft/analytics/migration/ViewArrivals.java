package dev.graft.analytics.migration;

import dev.graft.analytics.legacy.LegacyViews;
import dev.graft.analytics.measure.ViewRules;
import dev.graft.analytics.model.Activity;
import dev.graft.analytics.model.CountedViews;
import dev.graft.analytics.references.ActivityStates;
import dev.graft.analytics.store.ActivityTable;
import dev.graft.analytics.store.CountedViewTable;
import dev.graft.cdc.Change;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the views of a batch, counted ones and posted ones. A record that cannot be read counts for nothing. */
final class ViewArrivals {

    private final UnitOfWork work;
    private final CountedViewTable counted;
    private final ActivityTable posted;

    ViewArrivals(UnitOfWork work) {
        this.work = work;
        this.counted = new CountedViewTable(work.connection());
        this.posted = new ActivityTable(work.connection());
    }

    void take(Touched touched) throws SQLException {
        takeCounted(touched);
        takePosted(touched);
    }

    private void takeCounted(Touched touched) throws SQLException {
        List<CountedViews> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Arrival<LegacyViews> arrival : work.arrivals(Sources.VIEWS, LegacyViews.READER)) {
            ViewRules.decide(arrival.key(), arrival.change())
                    .ifPresentOrElse(kept::add, () -> dropped.add(arrival.key()));
        }
        touched.specialistDays().addAll(counted.delete(dropped));
        touched.specialistDays().addAll(counted.upsert(kept));
    }

    private void takePosted(Touched touched) throws SQLException {
        List<Activity> kept = new ArrayList<>();
        List<UUID> dropped = new ArrayList<>();
        for (Arrival<Activity> arrival : work.arrivals(Sources.ACTIVITY, ActivityStates.READER)) {
            switch (arrival.change()) {
                case Change.Upsert<Activity>(Activity activity) -> kept.add(activity);
                case Change.Delete<Activity> delete -> dropped.add(UUID.fromString(arrival.key()));
                case Change.Unreadable<Activity> unreadable -> dropped.add(UUID.fromString(arrival.key()));
            }
        }
        touched.specialistDays().addAll(posted.delete(dropped));
        touched.specialistDays().addAll(posted.upsert(kept));
    }
}
