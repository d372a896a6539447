package dev.graft.appointment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.appointment.model.ClinicDoctorId;
import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.GlobalDoctorId;
import dev.graft.appointment.model.Practice;
import dev.graft.cdc.StableId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    /** References are written as clinics, with the number of the doctor's person behind a slash. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing changed                           |               | c-1/1       |          |
            the doctor came                           | c-1/1         | c-1/1       | everyone |
            the doctor came to two clinics at once    | c-1/1 c-2/1   | c-1/1 c-2/1 | everyone |
            the doctor went                           | c-1/1         |             | everyone |
            the doctor moved, and was known nowhere else | c-1/1 c-2/1 | c-2/1      | everyone |
            the doctor is another person              | c-1/1 c-1/2   | c-1/2       | everyone |
            the doctor works in one clinic more       | c-2/1         | c-1/1 c-2/1 |          | c-2
            the doctor works in one clinic less       | c-2/1         | c-1/1       |          | c-2
            in one clinic he is another person        | c-2/1 c-2/2   | c-1/1 c-2/2 |          | c-2
            he moved, but stays known in a third      | c-1/1 c-2/1   | c-2/1 c-3/1 |          | c-1 c-2
            """)
    void reachesNoFurtherThanItCan(
            String why,
            @Nullable String changed,
            @Nullable String known,
            @Nullable String everyone,
            @Nullable String practices) {
        Reach reach = Reach.of(references(changed), Map.of("u-1", references(known)));

        assertThat(reach.doctors()).isEqualTo(everyone == null ? Set.of() : Set.of("u-1"));
        assertThat(reach.practices())
                .isEqualTo(words(practices).stream()
                        .map(clinic -> new Practice("u-1", clinic))
                        .collect(Collectors.toSet()));
    }

    private static List<DoctorReference> references(@Nullable String text) {
        return words(text).stream()
                .map(word -> word.split("/"))
                .map(parts -> new DoctorReference(
                        new ClinicDoctorId(StableId.of("doctor", parts[0])),
                        "u-1",
                        parts[0],
                        new GlobalDoctorId(StableId.of("person", parts[1]))))
                .toList();
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
