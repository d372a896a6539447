package dev.graft.cdc.quarkus.operators;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Stands before every {@link RevealOnly} endpoint. */
@Provider
@RevealOnly
public class RevealGate implements ContainerRequestFilter {

    private final Gatekeeper gatekeeper;
    private final Token token;

    RevealGate(Gatekeeper gatekeeper, OperatorSettings settings) {
        this.gatekeeper = gatekeeper;
        this.token = new Token("reveal token", settings.revealTokenFile());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        gatekeeper.admit(request, token);
    }
}
