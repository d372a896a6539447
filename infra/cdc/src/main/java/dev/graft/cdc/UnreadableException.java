package dev.graft.cdc;

/** Carries a fault from the column where it was met to the reader, which turns it into a value. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    UnreadableException(Fault.Code code, String detail) {
        super(code + " " + detail, null, false, false);
        this.fault = new Fault(code, detail);
    }

    Fault fault() {
        return fault;
    }
}
