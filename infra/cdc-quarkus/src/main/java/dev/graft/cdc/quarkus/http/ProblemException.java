package dev.graft.cdc.quarkus.http;

/** An answer that is a refusal: it leaves as problem JSON (RFC 9457). The detail holds no personal value. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private ProblemException(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
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

    /** The status of the answer. */
    public int status() {
        return status;
    }
}
