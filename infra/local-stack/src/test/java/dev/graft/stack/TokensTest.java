package dev.graft.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private StateDirectory state;

    @BeforeEach
    void provide(@TempDir Path folder) {
        state = new StateDirectory(folder.resolve("state"));
        new Tokens(state).provide();
    }

    @Test
    void eachTokenIsASecretOfItsOwnThatOnlyItsOwnerReads() throws IOException {
        for (Path file : List.of(state.operatorToken(), state.revealToken())) {
            assertThat(Files.readString(file)).matches("[A-Za-z0-9_-]{43}\n");
            assertThat(permissions(file)).isEqualTo("rw-------");
        }
        assertThat(Files.readString(state.operatorToken())).isNotEqualTo(Files.readString(state.revealToken()));
    }

    @Test
    void aTokenIsKeptAndMadePrivateAgain() throws IOException {
        String secret = Files.readString(state.operatorToken());
        Files.setPosixFilePermissions(state.operatorToken(), PosixFilePermissions.fromString("rw-r--r--"));
        new Tokens(state).provide();
        assertThat(Files.readString(state.operatorToken())).isEqualTo(secret);
        assertThat(permissions(state.operatorToken())).isEqualTo("rw-------");
    }

    @Test
    void aResetForgetsTheTokens() throws IOException {
        state.delete();
        assertThat(state.path()).doesNotExist();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
