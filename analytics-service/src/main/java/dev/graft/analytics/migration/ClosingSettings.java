package dev.graft.analytics.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets of the closing of days. */
@ConfigMapping(prefix = "graft.analytics")
public interface ClosingSettings {

    /** How long after a day has ended in the specialist's time zone it is closed, e.g. {@code PT6H}; not negative. */
    @WithDefault("PT6H")
    Duration closingGrace();
}
