package dev.graft.cdc.quarkus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.cdc.BrokenLawException;
import dev.graft.cdc.quarkus.pipeline.LostPositionException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlameTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments("the connection broke", sql("08006"), Outcome.WorldAtFault.class),
                arguments("the server shuts down", sql("57P01"), Outcome.WorldAtFault.class),
                arguments("no connection is free", sql(null), Outcome.WorldAtFault.class),
                arguments("the disk is full", sql("53100"), Outcome.WorldAtFault.class),
                arguments("a deadlock", sql("40P01"), Outcome.WorldAtFault.class),
                arguments("a lock is not to be had", sql("55P03"), Outcome.WorldAtFault.class),
                arguments("a standby", sql("25006"), Outcome.WorldAtFault.class),
                arguments("a constraint", sql("23505"), Outcome.WeAtFault.class),
                arguments("a value that does not fit", sql("22001"), Outcome.WeAtFault.class),
                arguments("a broken law", new BrokenLawException("Law 5: a row"), Outcome.WeAtFault.class),
                arguments("a lost position", new LostPositionException(2, 1), Outcome.PositionLost.class));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("failures")
    void tellsABrokenWorldFromABrokenRule(String why, Exception failure, Class<?> outcome) {
        assertThat(Blame.of(failure)).isInstanceOf(outcome);
    }

    @Test
    void neverQuotesWhatTheServerSaid() {
        assertThat(Blame.of(new SQLException("Key (name)=(Anahit) exists", "23505"))
                        .toString())
                .contains("23505")
                .doesNotContain("Anahit");
    }

    private static SQLException sql(String state) {
        return new SQLException("a message with a value", state);
    }
}
