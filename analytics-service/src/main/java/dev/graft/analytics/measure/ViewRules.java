package dev.graft.analytics.measure;

import dev.graft.analytics.legacy.LegacyViewKind;
import dev.graft.analytics.legacy.LegacyViews;
import dev.graft.analytics.model.CountedViews;
import dev.graft.analytics.model.ViewKind;
import dev.graft.cdc.Change;
import java.util.Optional;

/** What the old application's counters say. */
public final class ViewRules {

    private ViewRules() {}

    /** The count of this key; none when its hash is gone or cannot be read. */
    public static Optional<CountedViews> decide(String key, Change<LegacyViews> change) {
        return switch (change) {
            case Change.Upsert<LegacyViews>(LegacyViews row) -> Optional.of(views(key, row));
            case Change.Delete<LegacyViews> delete -> Optional.empty();
            case Change.Unreadable<LegacyViews> unreadable -> Optional.empty();
        };
    }

    private static CountedViews views(String key, LegacyViews row) {
        return new CountedViews(
                key, kind(row.kind()), row.profileId(), row.date(), row.catalog(), row.search(), row.direct());
    }

    private static ViewKind kind(LegacyViewKind kind) {
        return switch (kind) {
            case PROFILE -> ViewKind.PROFILE;
            case CONTACT -> ViewKind.CONTACT;
        };
    }
}
