package dev.graft.stack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets a virtual machine keep its parsed classes for its next start, which then takes half the time. It writes the archive
 * when it ends in order, its header last. An archive of other jars would never be replaced, so its name changes with them;
 * nor would one without a header, from a process that was killed while it wrote, and that one even takes away the archive
 * of the JDK's own classes. A start that records for an archive takes twice the processor time, so it does with the first
 * compiler alone.
 */
final class ClassArchive {
    /** Half the processor time of a start; what runs long and hot wants the second compiler too. */
    static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private ClassArchive() {}

    /** No archive takes classes that lie in folders, as they do before they are packaged. */
    static List<String> options(Path folder, String name, String classPath) throws IOException {
        if (Stream.of(classPath.split(File.pathSeparator)).map(File::new).anyMatch(File::isDirectory)) {
            return List.of(FIRST_COMPILER);
        }
        Files.createDirectories(folder);
        Path archive = folder.resolve("%s-%x.jsa".formatted(name, fingerprint(classPath)));
        deleteOthers(folder, name, archive);
        List<String> options = new ArrayList<>(
                List.of("-Xlog:disable", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
        if (!hasHeader(archive)) {
            Files.deleteIfExists(archive);
            options.add(FIRST_COMPILER);
        }
        return options;
    }

    /** Whether it begins with the header's magic number, no byte of which is 0, and not with the gap that is left for it. */
    private static boolean hasHeader(Path archive) throws IOException {
        if (!Files.exists(archive)) {
            return false;
        }
        try (InputStream header = Files.newInputStream(archive)) {
            return header.read() > 0;
        }
    }

    private static long fingerprint(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(File::new)
                .mapToLong(jar -> jar.getPath().hashCode() * 31L + jar.lastModified())
                .reduce(17, (all, one) -> all * 31 + one);
    }

    private static void deleteOthers(Path folder, String name, Path archive) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, name + "-*.jsa")) {
            for (Path other : archives) {
                if (!other.equals(archive)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
