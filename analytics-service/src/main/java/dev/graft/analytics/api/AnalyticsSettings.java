package dev.graft.analytics.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Optional;

/** What an operator sets of the answers. */
@ConfigMapping(prefix = "graft.analytics")
public interface AnalyticsSettings {

    /** Where appointment-service answers, to count the appointments that wait; without it the count is unknown. */
    Optional<URI> appointmentsUrl();

    /** How many distinct persons must stand behind a figure of a clinic; figures of fewer are withheld. 1 withholds nothing. */
    @WithDefault("3")
    @Min(1) int smallestGroup();

    /** How many days of specialists' figures are kept in memory, over all answers; about 200 bytes each. */
    @WithDefault("100000")
    @Min(0) long cachedDays();
}
