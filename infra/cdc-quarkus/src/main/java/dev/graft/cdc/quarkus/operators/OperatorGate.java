package dev.graft.cdc.quarkus.operators;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Stands before every {@link OperatorOnly} endpoint. */
@Provider
@OperatorOnly
public class OperatorGate implements ContainerRequestFilter {

    private final Gatekeeper gatekeeper;

    OperatorGate(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        gatekeeper.admitOperator(request);
    }
}
