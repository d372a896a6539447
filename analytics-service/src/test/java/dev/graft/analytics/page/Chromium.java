package dev.graft.analytics.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The browser of this machine. */
final class Chromium {

    /** What is said where there is none. */
    static final String MISSING =
            "SKIPPED: the page was not tested in a browser, because none of chromium, chromium-browser and"
                    + " google-chrome is on the PATH (Debian: apt-get install chromium)";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static Optional<Path> find() {
        List<Path> folders = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
