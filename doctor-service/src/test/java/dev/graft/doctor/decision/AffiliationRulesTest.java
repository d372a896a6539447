package dev.graft.doctor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.cdc.Change;
import dev.graft.cdc.Fault;
import dev.graft.doctor.legacy.LegacyAppointment;
import dev.graft.doctor.model.Affiliation;
import dev.graft.doctor.model.Evidence;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AffiliationRulesTest {

    private static final Optional<Evidence> NONE = Optional.empty();

    static Stream<Arguments> appointments() {
        Fault fault = new Fault(Fault.Code.MALFORMED_JSON, "the value is not JSON");
        return Stream.of(
                arguments(
                        "names both",
                        upsert("c-1", "u-1"),
                        Optional.of(new Evidence("a-1", new Affiliation("u-1", "c-1")))),
                arguments("no clinic", upsert(null, "u-1"), NONE),
                arguments("no doctor", upsert("c-1", null), NONE),
                arguments("neither", upsert(null, null), NONE),
                arguments("deleted", new Change.Delete<LegacyAppointment>(), NONE),
                arguments("unreadable", new Change.Unreadable<LegacyAppointment>(fault), NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("appointments")
    void anAppointmentIsEvidence(String why, Change<LegacyAppointment> change, Optional<Evidence> evidence) {
        assertThat(AffiliationRules.evidence("a-1", change)).isEqualTo(evidence);
    }

    private static Change<LegacyAppointment> upsert(@Nullable String clinic, @Nullable String doctor) {
        return new Change.Upsert<>(new LegacyAppointment("a-1", clinic, doctor));
    }
}
