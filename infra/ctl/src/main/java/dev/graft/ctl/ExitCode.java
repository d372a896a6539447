package dev.graft.ctl;

/** What the shell is told at the end. */
final class ExitCode {
    static final int FINE = 0;
    /** The answer is no: it does not balance, it does not match. */
    static final int NO = 1;

    static final int WRONG_USAGE = 2;
    static final int NOT_REACHABLE = 3;

    /** Ctrl-C, as shells count it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
