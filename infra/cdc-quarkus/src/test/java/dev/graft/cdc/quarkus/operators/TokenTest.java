package dev.graft.cdc.quarkus.operators;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.cdc.quarkus.http.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTest {
    private static final String SECRET = "made-up-secret-of-more-than-32-characters";

    @TempDir
    Path folder;

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("nobody has a token", null, "Bearer " + SECRET, "without a file for the operator token"),
                arguments("an empty file", "\n", "Bearer ", "fewer than 32"),
                arguments("a file that anybody could guess", "short", "Bearer short", "fewer than 32"),
                arguments("no credential", SECRET, null, "Authorization: Bearer"),
                arguments("another scheme", SECRET, "Basic " + SECRET, "Authorization: Bearer"),
                arguments("an empty token", SECRET, "Bearer ", "That is not the operator token"),
                arguments("a token that begins right", SECRET, "Bearer " + SECRET + "x", "not the operator token"),
                arguments("a token that ends early", SECRET, "Bearer made-up-secret", "not the operator token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void aRefusalSaysWhy(String why, @Nullable String written, @Nullable String authorization, String said)
            throws IOException {
        Token token = token(written);
        assertThatThrownBy(() -> token.require(authorization))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("made-up-secret");
    }

    @Test
    void aTokenThatIsWrittenAnewIsTheTokenFromThenOn() throws IOException {
        Token token = token(SECRET);
        assertThatCode(() -> token.require("Bearer " + SECRET)).doesNotThrowAnyException();
        String next = SECRET.replace("made-up", "rotated");
        Files.writeString(folder.resolve("token"), next + "\n");
        assertThatCode(() -> token.require("bearer " + next)).doesNotThrowAnyException();
        assertThatThrownBy(() -> token.require("Bearer " + SECRET)).isInstanceOf(ProblemException.class);
    }

    private Token token(@Nullable String written) throws IOException {
        if (written == null) {
            return new Token("operator token", Optional.empty());
        }
        return new Token("operator token", Optional.of(Files.writeString(folder.resolve("token"), written)));
    }
}
