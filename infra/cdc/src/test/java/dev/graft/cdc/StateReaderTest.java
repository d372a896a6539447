package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateReaderTest {

    private static final String KEY = "00000000-0000-4000-8000-00000000000e";

    private static final RecordReader<String> READER = new StateReader<>(row -> row.requiredText("name"));

    @Test
    void readsTheStateAndItsRevision() {
        assertThat(read(KEY, "{\"id\":\"" + KEY + "\",\"legacy\":{\"name\":\"inner\"},\"name\":\"outer\"}", "3"))
                .isEqualTo(new Decoded.Keyed<>(KEY, new Change.Upsert<>("outer"), new SourcePosition(null, 3L)));
    }

    @Test
    void aTombstoneIsADeleteWithItsRevision() {
        assertThat(read(KEY, null, "4"))
                .isEqualTo(new Decoded.Keyed<>(KEY, new Change.Delete<>(), new SourcePosition(null, 4L)));
    }

    @Test
    void whatIsNotJsonIsUnreadable() {
        assertThat(read(KEY, "name", "1"))
                .isInstanceOfSatisfying(
                        Decoded.Keyed.class, keyed -> assertThat(keyed.change()).isInstanceOf(Change.Unreadable.class));
    }

    @Test
    void aStateThatTellsAnotherIdThanItsKeyIsUnreadable() {
        assertThat(read(KEY, "{\"id\":\"00000000-0000-4000-8000-00000000ffff\",\"name\":\"other\"}", "1"))
                .isInstanceOfSatisfying(
                        Decoded.Keyed.class,
                        keyed -> assertThat(keyed.change())
                                .isEqualTo(new Change.Unreadable<>(new Fault(Fault.Code.COLUMN_UNREADABLE, "id"))));
    }

    @Test
    void withoutAKeyItIsAStray() {
        assertThat(read("", "{}", "1")).isInstanceOf(Decoded.Stray.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e-1", "{\"id\":\"e-1\"}", "1-1-1-1-1"})
    void underAKeyThatIsNoIdItIsAStray(String key) {
        assertThat(read(key, "{}", "1")).isInstanceOf(Decoded.Stray.class);
    }

    private static Decoded<String> read(String key, @Nullable String value, String revision) {
        return READER.read(new CapturedRecord(
                new RecordPosition(new UUID(0, 1), 0, 5),
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                Map.of(Headers.REVISION, revision)));
    }
}
