package dev.graft.stack;

/** The stack cannot do what it was asked; the message is one line for a person and says what to do next. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
