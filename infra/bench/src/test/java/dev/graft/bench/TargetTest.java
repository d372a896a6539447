package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TargetTest {
    private static final Target AT_LEAST = new Target.AtLeast(10);
    private static final Target AT_MOST = new Target.AtMost(10);

    static Stream<Arguments> verdicts() {
        return Stream.of(
                arguments("every repetition is fast enough", AT_LEAST, new Spread(12, 10, 14), Verdict.MET),
                arguments("none is", AT_LEAST, new Spread(8, 7, 9), Verdict.MISSED),
                arguments("the median is, another is not", AT_LEAST, new Spread(12, 9, 14), Verdict.WITHIN_NOISE),
                arguments("the median is not, another is", AT_LEAST, new Spread(9, 8, 10), Verdict.WITHIN_NOISE),
                arguments("every repetition is short enough", AT_MOST, new Spread(9, 8, 10), Verdict.MET),
                arguments("none is", AT_MOST, new Spread(12, 11, 13), Verdict.MISSED),
                arguments("the median is, another is not", AT_MOST, new Spread(9, 8, 11), Verdict.WITHIN_NOISE),
                arguments("the median is not, another is", AT_MOST, new Spread(11, 10, 12), Verdict.WITHIN_NOISE),
                arguments("nothing was promised", Target.NONE, new Spread(11, 10, 12), Verdict.NO_TARGET));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("verdicts")
    void aVerdictRestsOnEveryRepetition(String why, Target target, Spread measured, Verdict verdict) {
        assertThat(target.judge(measured)).isEqualTo(verdict);
    }
}
