package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.model.WaitingReason;
import dev.graft.appointment.model.ParkingReason;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.Fault;
import dev.graft.cdc.Flag;
import dev.graft.testkit.RepositoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for operators lists the codes that exist, in their order, and no others. */
class ReasonCodesTest {

    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

    static Stream<Arguments> sections() {
        return Stream.of(
                Arguments.of("Migrated", Flag.values()),
                Arguments.of("Parked", ParkingReason.values()),
                Arguments.of("Waiting in the marketplace", WaitingReason.values()),
                Arguments.of("Excluded", Exclusion.values()),
                Arguments.of("Quarantined", Fault.Code.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sections")
    void thePageListsEachCodeAndNoOther(String section, Enum<?>[] codes) throws IOException {
        assertThat(listed(section))
                .containsExactlyElementsOf(Stream.of(codes).map(Enum::name).toList());
    }

    private static List<String> listed(String section) throws IOException {
        String page = Files.readString(RepositoryFile.at("docs/reference/reason-codes.md"));
        String from = page.substring(page.indexOf("\n## " + section) + 1);
        int end = from.indexOf("\n## ", 1);
        return CODE.matcher(end < 0 ? from : from.substring(0, end))
                .results()
                .map(MatchResult::group)
                .map(row -> row.replaceAll("[^A-Z_]", ""))
                .toList();
    }
}
