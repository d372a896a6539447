package dev.graft.stack;

import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root; in a user namespace of its own it runs as nobody, over the very same files. */
final class OrdinaryUser {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private OrdinaryUser() {}

    /** What to put before a command; nothing for a user who is not root. */
    static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!namespacesAllowed()) {
            throw new StackException(
                    "PostgreSQL does not run as root, and this machine allows no user namespace; run ./graft as an ordinary user");
        }
        return NAMESPACE;
    }

    private static boolean namespacesAllowed() {
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
        } catch (IOException noUnshare) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
