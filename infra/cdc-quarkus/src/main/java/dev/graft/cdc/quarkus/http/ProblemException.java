package dev.graft.cdc.quarkus.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that is a refusal: it leaves as problem JSON (RFC 9457). The detail holds no personal value. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Unknown to JAX-RS (RFC 9110, section 15.5.21). */
    static final int UNPROCESSABLE = 422;

    private final int status;

    @Nullable private final Duration retryAfter;

    private ProblemException(int status, String detail) {
        this(status, detail, null);
    }

    private ProblemException(int status, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The caller asked for something that cannot be. */
    public static ProblemException badRequest(String detail) {
        return new ProblemException(400, detail);
    }

    /** The caller did not prove to be somebody who may do this. */
    public static ProblemException unauthorized(String detail) {
        return new ProblemException(401, detail);
    }

    /** The caller may not do this, whoever it is. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(403, detail);
    }

    /** There is no such thing. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(404, detail);
    }

    /** What was asked for does not fit what is there now. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(409, detail);
    }

    /** The body is larger than is read here. */
    public static ProblemException tooLarge(String detail) {
        return new ProblemException(413, detail);
    }

    /** What was asked for can be read, and cannot be done. */
    public static ProblemException unprocessable(String detail) {
        return new ProblemException(UNPROCESSABLE, detail);
    }

    /** The caller asks more often than he may; whole seconds, rounded up, tell when he may again. */
    public static ProblemException tooManyRequests(String detail, Duration retryAfter) {
        return new ProblemException(429, detail, retryAfter);
    }

    /** A part that this needs is away; the same request may succeed after that time. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(503, detail, retryAfter);
    }

    /** The status that it is answered with. */
    public int status() {
        return status;
    }

    /** Whole seconds until the request may be sent again; at least 1. */
    Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(time -> Math.max(1, time.plusSeconds(1).minusNanos(1).toSeconds()));
    }
}
