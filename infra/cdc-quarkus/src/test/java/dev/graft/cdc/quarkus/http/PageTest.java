package dev.graft.cdc.quarkus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void aFullPageSaysWhereTheNextStarts() {
        UUID last = new UUID(1, 2);
        Page<UUID> page = Page.of(List.of(new UUID(1, 1), last), 2, UUID::toString);
        assertThat(PageToken.id(page.next())).isEqualTo(last);
    }

    @Test
    void aShortPageIsTheLast() {
        assertThat(Page.of(List.of("a"), 2, key -> key).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "YQ", ""})
    void aTokenThatNoPageGaveIsABadRequest(String token) {
        assertThatThrownBy(() -> PageToken.id(token)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void aLimitHasBounds(int limit) {
        assertThatThrownBy(() -> Page.limit(limit)).isInstanceOf(ProblemException.class);
    }
}
