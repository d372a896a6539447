package dev.graft.ctl;

import dev.graft.stack.StackException;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to start or stop the processes of one state directory; ends with the process that holds it. */
final class Turn implements AutoCloseable {
    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    static Turn take(StateDirectory state) {
        Path file = state.path().resolve("run").resolve("turn.lock");
        try {
            Files.createDirectories(file.getParent());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StackException("another ./graft is starting this stack at the moment; wait for it");
            }
            return new Turn(channel);
        } catch (IOException unwritable) {
            throw new StackException("cannot write to " + state.path(), unwritable);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException brokenDisk) {
            throw new UncheckedIOException(brokenDisk);
        }
    }
}
