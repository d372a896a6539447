package dev.graft.cdc.quarkus.pipeline;

/** The stored positions are not where this process believed: another owner or an operator moved them. */
public final class LostPositionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LostPositionException(int expected, int moved) {
        super("Law 1: %d of %d positions stood where this process left them".formatted(moved, expected));
    }
}
