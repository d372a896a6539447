package dev.graft.ctl.chaos;

import dev.graft.stack.StackException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small file system in memory, mounted for as long as it is open. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4_096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Why this process may not mount one; empty when it may. */
    static Optional<String> hindrance() {
        try {
            Path probe = Files.createTempDirectory("graft-mount");
            try {
                mount(probe, 1).close();
                return Optional.empty();
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException | StackException refused) {
            return Optional.of("this user may not mount a small file system");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    static SmallDisk mount(Path folder, long megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "graft-small-disk", folder.toString());
        return new SmallDisk(folder);
    }

    /** Unmounts everything below a directory, whoever left it there. */
    static void unmountBelow(Path directory) throws IOException, InterruptedException {
        for (String mount : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            String place = mount.split(" ")[1];
            if (Path.of(place).startsWith(directory)) {
                run("umount", "-l", place);
            }
        }
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Leaves no room at all. */
    void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                filler.write(block);
            }
        }
    }

    /** Makes room again. */
    void drain() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new StackException(String.join(" ", command) + " was refused");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }
}
