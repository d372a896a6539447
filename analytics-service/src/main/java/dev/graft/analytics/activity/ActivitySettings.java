package dev.graft.analytics.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What an application may post, and how often. */
@ConfigMapping(prefix = "graft.analytics.activity")
public interface ActivitySettings {

    /** How long ago an event may have happened. */
    @WithDefault("35D")
    Duration maxAge();

    /** How far an application's clock may be ahead of this one. */
    @WithDefault("5M")
    Duration maxAhead();

    /** The largest body, in bytes. */
    @WithDefault("524288")
    @Min(1024) @Max(8_388_608) int maxBodyBytes();

    /** How long a key is remembered; until then the same key with another batch is refused. */
    @WithDefault("7D")
    Duration keysKept();

    /** What one address may send. */
    Limit client();

    /** What all of them may send together. */
    Total total();

    /** A bucket of requests for one address. */
    interface Limit {

        /** Requests per second, in the long run. */
        @WithDefault("20")
        @Min(1) long requestsPerSecond();

        /** Requests at once, after a pause. */
        @WithDefault("100")
        @Min(1) long burst();

        /** Addresses that are remembered; beyond these only the total limit holds. */
        @WithDefault("10000")
        @Min(1) long addresses();
    }

    /** A bucket of requests for everybody. */
    interface Total {

        /** Requests per second, in the long run. */
        @WithDefault("200")
        @Min(1) long requestsPerSecond();

        /** Requests at once, after a pause. */
        @WithDefault("1000")
        @Min(1) long burst();
    }
}
