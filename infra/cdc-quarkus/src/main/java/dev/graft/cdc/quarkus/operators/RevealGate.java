package dev.graft.cdc.quarkus.operators;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Stands before every {@link RevealOnly} endpoint. */
@Provider
@RevealOnly
public class RevealGate implements ContainerRequestFilter {

    private final Gatekeeper gatekeeper;

    RevealGate(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        gatekeeper.admitRevealer(request);
    }
}
