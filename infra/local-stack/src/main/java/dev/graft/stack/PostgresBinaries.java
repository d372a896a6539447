package dev.graft.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the programs of PostgreSQL from the jar that carries them, once per state directory. */
final class PostgresBinaries {
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** Leaves the programs under {@code home}, whole or not at all. */
    static void unpack(Path jar, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Path torn = home.resolveSibling(home.getFileName() + ".partial");
        DirectoryTree.delete(torn);
        try (var zip = new ZipFile(jar.toFile());
                InputStream archive = new BufferedInputStream(zip.getInputStream(archive(zip)));
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            unpack(tar, torn);
        }
        Files.move(torn, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ZipEntry archive(ZipFile zip) {
        return zip.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .map(ZipEntry.class::cast)
                .findFirst()
                .orElseThrow(() -> new StackException("no PostgreSQL in " + zip.getName()));
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new StackException("the archive of PostgreSQL reaches outside its folder");
            }
            unpack(tar, entry, file);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & OWNER_EXECUTES) != 0 && !file.toFile().setExecutable(true, false)) {
            throw new StackException("cannot make " + file + " executable");
        }
    }
}
