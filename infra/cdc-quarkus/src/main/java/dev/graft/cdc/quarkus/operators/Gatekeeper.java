package dev.graft.cdc.quarkus.operators;

import dev.graft.cdc.quarkus.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;

/** Lets a request pass or turns it away; who is turned away stands in the journal too. */
@ApplicationScoped
class Gatekeeper {

    private static final String ORIGIN = "Origin";

    private final Operations operations;
    private final Token operator;
    private final Token reveal;

    Gatekeeper(Operations operations, OperatorSettings settings) {
        this.operations = operations;
        this.operator = new Token("operator token", settings.tokenFile());
        this.reveal = new Token("reveal token", settings.revealTokenFile());
    }

    /**
     * Lets those pass who may change something.
     *
     * @throws ProblemException 401 or 403
     */
    void admitOperator(ContainerRequestContext request) {
        admit(request, operator);
    }

    /**
     * Lets those pass who may see the payload of quarantined records.
     *
     * @throws ProblemException 401 or 403
     */
    void admitRevealer(ContainerRequestContext request) {
        admit(request, reveal);
    }

    /** A web page of somebody else's is refused before its token is looked at. */
    private void admit(ContainerRequestContext request, Token token) {
        try {
            requireOwnOrigin(request);
            token.require(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        } catch (ProblemException refusal) {
            operations.refused(Actor.of(request.getHeaderString(Actor.HEADER)), address(request), refusal);
            throw refusal;
        }
    }

    private static void requireOwnOrigin(ContainerRequestContext request) {
        String origin = request.getHeaderString(ORIGIN);
        if (origin != null && !origin.equals(origin(request.getUriInfo().getBaseUri()))) {
            throw ProblemException.forbidden("A page of another origin may not call this");
        }
    }

    private static String origin(URI base) {
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    private static String address(ContainerRequestContext request) {
        return request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath();
    }
}
