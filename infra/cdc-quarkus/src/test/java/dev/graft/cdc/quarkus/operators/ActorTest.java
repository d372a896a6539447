package dev.graft.cdc.quarkus.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActorTest {

    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("as the command line says", "anna@ops-1", "anna@ops-1"),
                arguments("nobody says", null, "unknown"),
                arguments("nothing is said", "  ", "unknown"),
                arguments("a line that would forge a second one", "anna\nbert", "anna?bert"),
                arguments("a whole book", "a".repeat(5000), "a".repeat(100)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void anActorIsOneShortLine(String why, @Nullable String header, String name) {
        assertThat(Actor.of(header).name()).isEqualTo(name);
    }
}
