package dev.graft.cdc.quarkus.http;

import jakarta.ws.rs.core.Response;

/** The body of a refusal (RFC 9457); the type is {@code about:blank}, so the title is the status's own. */
public record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response response(int status, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("about:blank", title(status), status, detail))
                .build();
    }

    private static String title(int status) {
        if (status == ProblemException.UNPROCESSABLE) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
