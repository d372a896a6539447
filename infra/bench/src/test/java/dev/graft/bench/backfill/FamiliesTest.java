package dev.graft.bench.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    @Test
    void tiesOfTwoKindsMakeOneFamilyAndTheSmallestFoundedIt() {
        Families families = new Families(4);
        families.join(Arrays.asList("+1", null, "+1", "+2"));
        families.join(Arrays.asList(null, "a@b", "a@b", null));
        assertThat(IntStream.range(0, 4).map(families::founder)).containsExactly(0, 0, 0, 3);
    }

    @Test
    void twentyFiveWithOnePhoneAreAFamilyAndTwentySixAreNot() {
        assertThat(founders(25)).containsOnly(0);
        assertThat(founders(26)).doesNotHaveDuplicates();
    }

    private static List<Integer> founders(int holders) {
        Families families = new Families(holders);
        families.join(new ArrayList<>(Collections.nCopies(holders, "+1")));
        return IntStream.range(0, holders).map(families::founder).boxed().toList();
    }
}
