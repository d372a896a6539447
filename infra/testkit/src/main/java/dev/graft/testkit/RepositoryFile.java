package dev.graft.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a file of the repository by its path from the root, whichever module the test runs in. */
public final class RepositoryFile {

    private RepositoryFile() {}

    /** Throws {@link IllegalArgumentException} when the repository has no such file or folder. */
    public static Path at(String path) {
        Path file = root().resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("The repository has no " + path);
        }
        return file;
    }

    /** The folder that holds the launcher's Maven wrapper: {@code graft.root}, else the nearest one above. */
    public static Path root() {
        String configured = System.getProperty("graft.root");
        return configured != null ? Path.of(configured) : above(Path.of("").toAbsolutePath());
    }

    private static Path above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Not inside the repository: no mvnw above " + start);
    }
}
