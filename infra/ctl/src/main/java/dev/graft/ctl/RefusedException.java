package dev.graft.ctl;

/** A service said no; the message is its reason, one line for a person. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
