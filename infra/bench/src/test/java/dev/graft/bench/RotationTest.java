package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final List<String> CONTENDERS = List.of("limit", "script", "graft");

    @Test
    void eachRepetitionBeginsWithTheNext() {
        assertThat(Rotation.order(CONTENDERS, 0)).containsExactly("limit", "script", "graft");
        assertThat(Rotation.order(CONTENDERS, 1)).containsExactly("script", "graft", "limit");
        assertThat(Rotation.order(CONTENDERS, 2)).containsExactly("graft", "limit", "script");
        assertThat(Rotation.order(CONTENDERS, 3)).isEqualTo(CONTENDERS);
    }
}
