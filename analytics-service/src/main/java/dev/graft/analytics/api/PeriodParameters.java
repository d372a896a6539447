package dev.graft.analytics.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters by which a request asks for a period: a name, or two dates. */
public class PeriodParameters {

    @QueryParam("period")
    @Parameter(description = "day, week, month (default), quarter, year or all: the last days, today included")
    @Nullable String period;

    @QueryParam("from")
    @Parameter(description = "First day, together with 'to'")
    @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Last day, inclusive; at most 10 years after 'from'")
    @Nullable String to;

    /** The period; refuses, naming the parameter at fault, what cannot be. */
    public AskedPeriod asked() {
        return AskedPeriod.of(period, from, to);
    }
}
