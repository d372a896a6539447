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

    /** There is no such thing. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(404, detail);
    }

    int status() {
        return status;
    }
}
