package dev.graft.doctor.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LegacyUserTest {

    static Stream<Arguments> roles() {
        return Stream.of(
                arguments("the one that counts", "DOCTOR", UserRole.DOCTOR),
                arguments("another", "ASSISTANT", UserRole.OTHER),
                arguments("codes are exact", "doctor", UserRole.UNKNOWN),
                arguments("nobody knows it", "SURGEON", UserRole.UNKNOWN),
                arguments("none", null, UserRole.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    void aRoleIsDecoded(String why, @Nullable String code, UserRole role) {
        assertThat(UserRole.of(code)).isEqualTo(role);
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments("not confirmed yet", "PENDING", UserStatus.PENDING),
                arguments("working", "ACTIVE", UserStatus.ACTIVE),
                arguments("locked out", "SUSPENDED", UserStatus.SUSPENDED),
                arguments("nobody knows it", "RETIRED", UserStatus.UNKNOWN),
                arguments("codes are exact", "active", UserStatus.UNKNOWN),
                arguments("none", null, UserStatus.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statuses")
    void aStatusIsDecoded(String why, @Nullable String code, UserStatus status) {
        assertThat(UserStatus.of(code)).isEqualTo(status);
    }
}
