package dev.graft.analytics.views;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the import runs. Where Redis is says {@code quarkus.redis.hosts}; without it there is no import. */
@ConfigMapping(prefix = "graft.analytics.views")
public interface ViewsSettings {

    /** Time between two imports of the current days, e.g. {@code 60s}; {@code off} leaves only those on demand. */
    @WithDefault("60s")
    String every();

    /** Keys per SCAN, and hashes per pipeline. */
    @WithDefault("500")
    @Min(1) @Max(2000) int pageSize();

    /** How long Redis may take for one page. */
    @WithDefault("10s")
    Duration limit();

    /** Hashes of which the process remembers what it sent last, about 200 bytes each. */
    @WithDefault("200000")
    @Min(0) int remembered();
}
