package dev.graft.stack;

/**
 * How much heap each virtual machine of the stack may use, in megabytes; the whole stack stays within 2.5 GB resident.
 *
 * @param kafka the broker
 * @param connect the Connect worker
 * @param service each service
 */
public record Heaps(int kafka, int connect, int service) {
    private static final int SMALLEST = 64;

    /** Enough for a hundred thousand patients. */
    public static final Heaps DEFAULT = new Heaps(320, 400, 256);

    public Heaps {
        if (kafka < SMALLEST || connect < SMALLEST || service < SMALLEST) {
            throw new StackException("a heap below %d MB is too small to start".formatted(SMALLEST));
        }
    }
}
