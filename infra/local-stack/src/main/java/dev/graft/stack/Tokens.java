package dev.graft.stack;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The secrets that services ask operators for, each in a file that only its owner may read. */
final class Tokens {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private final StateDirectory state;

    Tokens(StateDirectory state) {
        this.state = state;
    }

    /** Makes the tokens that are missing; those that are there stay as they are, and become private again. */
    void provide() {
        for (Path file : Set.of(state.operatorToken(), state.revealToken())) {
            try {
                provide(file);
            } catch (IOException unwritable) {
                throw new StackException("cannot write " + file, unwritable);
            }
        }
    }

    private static void provide(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            return;
        }
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (SeekableByteChannel channel = Files.newByteChannel(
                        unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), PRIVATE);
                var writer = Channels.newWriter(channel, StandardCharsets.US_ASCII)) {
            writer.write(random() + "\n");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
