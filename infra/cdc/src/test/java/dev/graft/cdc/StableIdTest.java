package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StableIdTest {

    private static final UUID NAMESPACE = UUID.fromString("7a1c0f5e-2f0b-5c52-9d0c-6a7d1f0c9b11");

    @Test
    void isTheNameBasedUuidOfTheNetstrings() {
        byte[] name = "6:clinic,8:patients,5:p-ա,".getBytes(StandardCharsets.UTF_8);
        assertThat(StableId.of("clinic", "patients", "p-ա"))
                .isNotEqualTo(Generators.nameBasedGenerator(NAMESPACE).generate(name));
        byte[] counted = "6:clinic,8:patients,4:p-ա,".getBytes(StandardCharsets.UTF_8);
        assertThat(StableId.of("clinic", "patients", "p-ա"))
                .isEqualTo(Generators.nameBasedGenerator(NAMESPACE).generate(counted));
    }

    @Test
    void partsThatReadAlikeNameDifferentThings() {
        assertThat(StableId.of("users", "u", "c")).isNotEqualTo(StableId.of("users", "uc", ""));
        assertThat(StableId.of("a,1:b")).isNotEqualTo(StableId.of("a", "b"));
    }
}
