package dev.graft.analytics.measure;

import dev.graft.analytics.model.SpecialistDay;
import dev.graft.cdc.StableId;
import java.util.UUID;

/** The ids of days that have figures (law 6). */
public final class DayIds {

    private DayIds() {}

    /** Names a day of a specialist, as {@code specialist_analytics_daily} does. */
    public static UUID of(SpecialistDay day) {
        return StableId.of(
                "specialist-day",
                day.specialist().value().toString(),
                day.date().toString());
    }
}
