package dev.graft.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WithholdLargeTextTest {
    private static final int LIMIT = 12_003;

    /** What is left when the operation and the name have taken theirs. */
    private static final int LEFT = LIMIT - "c".length() - "An".length();

    private final WithholdLargeText transform = new WithholdLargeText();

    @BeforeEach
    void configure() {
        transform.configure(Map.of("max.bytes", Integer.toString(LIMIT)));
    }

    static Stream<Arguments> characters() {
        return Stream.of(
                arguments("a letter", "x", 1),
                arguments("an Armenian one", "ա", 2),
                arguments("a Chinese one", "安", 3),
                arguments("a face, which is two characters", "😀", 4),
                arguments("a quotation mark is escaped", "\"", 2),
                arguments("a control character is escaped in six", "\u0001", 6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("characters")
    void aRowThatFitsStaysAsItIs(String why, String character, int bytes) {
        SourceRecord record = Records.row("An", character.repeat(LEFT / bytes));
        assertThat(transform.apply(record)).isSameAs(record);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("characters")
    void aRowThatDoesNotIsSentWithoutItsLargeTexts(String why, String character, int bytes) {
        SourceRecord sent = transform.apply(Records.row("An", character.repeat(LEFT / bytes + 1)));

        Struct row = ((Struct) sent.value()).getStruct("after");
        assertThat(row.getString("name")).isEqualTo("An");
        assertThat(row.getString("notes")).isEqualTo(WithholdLargeText.MARKER);
        assertThat(((Struct) sent.value()).getString("op")).isEqualTo("c");
    }

    @Test
    void whatHoldsNoRowStaysAsItIs() {
        SourceRecord tombstone = Records.tombstone();
        assertThat(transform.apply(tombstone)).isSameAs(tombstone);
        SourceRecord beat = Records.heartbeat("__debezium-heartbeat.legacy");
        assertThat(transform.apply(beat)).isSameAs(beat);
    }
}
