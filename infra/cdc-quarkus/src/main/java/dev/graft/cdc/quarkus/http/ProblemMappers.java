package dev.graft.cdc.quarkus.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a request threw into problem JSON, without values that a message might quote. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String CHALLENGE = "Bearer realm=\"graft\"";

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response.ResponseBuilder answer =
                Response.fromResponse(Problem.response(e.status(), String.valueOf(e.getMessage())));
        e.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (e.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return Problem.response(status, status == 404 ? "There is nothing at this address" : "The request was refused");
    }

    @ServerExceptionMapper
    Response failed(Exception e) {
        LOG.errorf("A request failed: %s", e.getClass().getName());
        return Problem.response(500, "The service failed; its log names the place");
    }
}
