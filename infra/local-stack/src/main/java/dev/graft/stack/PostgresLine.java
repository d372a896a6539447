package dev.graft.stack;

/** The lines of PostgreSQL that the stack can run; one state directory stays with the line it began with. */
public enum PostgresLine {
    /** The default: the line of the {@code pg_dump} that most machines have. */
    V15(15),
    /** The newest line, run by a smoke test. */
    V18(18);

    private final int major;

    PostgresLine(int major) {
        this.major = major;
    }

    /** Its major version. */
    public int major() {
        return major;
    }

    /** The line with this major version. */
    public static PostgresLine of(int major) {
        for (PostgresLine line : values()) {
            if (line.major == major) {
                return line;
            }
        }
        throw new StackException("PostgreSQL %d is not one of the lines that Graft runs: 15, 18".formatted(major));
    }
}
