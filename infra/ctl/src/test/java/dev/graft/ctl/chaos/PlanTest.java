package dev.graft.ctl.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void theSameSeedPlansTheSame() {
        assertThat(Plan.all(options(7, 50, ""))).isEqualTo(Plan.all(options(7, 50, "")));
        assertThat(Plan.all(options(8, 50, ""))).isNotEqualTo(Plan.all(options(7, 50, "")));
    }

    @Test
    void aRoundDoesNotDependOnHowManyFollow() {
        assertThat(Plan.all(options(7, 50, "")).subList(0, 9)).isEqualTo(Plan.all(options(7, 9, "")));
    }

    @Test
    void everyKindOfFaultHasItsTurn() {
        Set<Class<?>> planned = Plan.all(options(7, 40, "")).stream()
                .flatMap(plan -> plan.strikes().stream())
                .map(strike -> strike.fault().getClass())
                .collect(Collectors.toSet());
        assertThat(planned).containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
    }

    @Test
    void strikesFallIntoTheWritingInOrder() {
        for (Plan plan : Plan.all(options(7, 200, ""))) {
            List<Integer> steps = plan.strikes().stream().map(Strike::step).toList();
            assertThat(steps).isSorted().doesNotHaveDuplicates().allMatch(step -> step < ChaosOptions.STEPS - 1);
        }
    }

    @Test
    void whoWantsOneFaultGetsThatAlone() {
        assertThat(Plan.all(options(7, 20, "SIGSTOP")))
                .flatExtracting(Plan::strikes)
                .extracting(Strike::fault)
                .allMatch(fault -> fault instanceof Paused || fault instanceof TakenOver);
    }

    @Test
    void everyFaultPrintsItselfDifferently() {
        List<String> lines = Catalogue.of(options(7, 1, ""), new Random(1)).stream()
                .map(Fault::toString)
                .toList();
        assertThat(lines).doesNotHaveDuplicates().noneMatch(line -> line.contains("["));
    }

    private static ChaosOptions options(long seed, int rounds, String only) {
        return new ChaosOptions(seed, 1, rounds, only, 100, 100, Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
}
