package dev.graft.cdc.quarkus.operators;

import dev.graft.cdc.quarkus.http.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secret in a file, read at every use.
 *
 * @param name what people call it
 */
record Token(String name, Optional<Path> file) {

    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 32;

    /**
     * Compares in a time that does not tell how much was right.
     *
     * @throws ProblemException 401 for a credential that is missing or wrong, 403 when nobody can have the right one
     */
    void require(@Nullable String authorization) {
        byte[] secret = secret();
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw ProblemException.unauthorized("This takes the %s: Authorization: Bearer …".formatted(name));
        }
        String offered = authorization.substring(SCHEME.length()).strip();
        if (!MessageDigest.isEqual(secret, offered.getBytes(StandardCharsets.UTF_8))) {
            throw ProblemException.unauthorized("That is not the %s".formatted(name));
        }
    }

    private byte[] secret() {
        Path path = file.orElseThrow(
                () -> ProblemException.forbidden("This service was started without a file for the " + name));
        try {
            String secret = Files.readString(path).strip();
            if (secret.length() >= SHORTEST) {
                return secret.getBytes(StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw ProblemException.forbidden("The file with the %s cannot be read".formatted(name));
        }
        throw ProblemException.forbidden(
                "The file with the %s holds fewer than %d characters".formatted(name, SHORTEST));
    }
}
