package dev.graft.cdc.quarkus.operators;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Stands before every {@link OperatorOnly} endpoint. */
@Provider
@OperatorOnly
public class OperatorGate implements ContainerRequestFilter {

    private final Gatekeeper gatekeeper;
    private final Token token;

    OperatorGate(Gatekeeper gatekeeper, OperatorSettings settings) {
        this.gatekeeper = gatekeeper;
        this.token = new Token("operator token", settings.tokenFile());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        gatekeeper.admit(request, token);
    }
}
