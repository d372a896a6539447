package dev.graft.cdc;

/** We are at fault: a state that the laws say cannot be. The partition stops; the message names the broken rule. */
public final class BrokenLawException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenLawException(String message) {
        super(message);
    }
}
