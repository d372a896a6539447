package dev.graft.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.model.DoctorChange;
import dev.graft.analytics.model.ProfileChange;
import dev.graft.analytics.model.SpecialistId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    private static final SpecialistId DOCTOR = new SpecialistId(new UUID(0, 1));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a new profile                   | true  | false |     | u-1 | [u-1]      | [u-1]      | [s-1]
            a new one that names nobody     | true  | false |     |     | []         | []         | [s-1]
            a profile that is gone          | false | true  | u-1 |     | [u-1]      | [u-1]      | [s-1]
            one that changes hands          | false | false | u-1 | u-2 | [u-1, u-2] | [u-1, u-2] | [s-1]
            one that is somebody's at last  | false | false |     | u-2 | [u-2]      | [u-2]      | [s-1]
            one of which the slug changed   | false | false | u-1 | u-1 | [u-1]      | []         | []
            """)
    void aProfileConcernsTheUsersWhoseItWasAndIs(
            String why,
            boolean isNew,
            boolean isGone,
            @Nullable String before,
            @Nullable String after,
            String users,
            String recounted,
            String profiles) {
        Reach reach = Reach.of(List.of(new ProfileChange("s-1", isNew, isGone, before, after)), List.of());

        assertThat(sorted(reach.users())).as(why).isEqualTo(users);
        assertThat(sorted(reach.recounted())).as(why).isEqualTo(recounted);
        assertThat(sorted(reach.profiles())).as(why).isEqualTo(profiles);
        assertThat(reach.settled()).as(why).isEmpty();
        assertThat(reach.newcomers()).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a new doctor                    |     | u-1 | [u-1]      | 1
            a doctor who is gone            | u-1 |     | [u-1]      | 0
            a doctor who is another user    | u-1 | u-2 | [u-1, u-2] | 0
            a doctor with another name      | u-1 | u-1 | []         | 0
            """)
    void aDoctorConcernsHisUser(
            String why, @Nullable String before, @Nullable String after, String users, int newcomers) {
        Reach reach = Reach.of(List.of(), List.of(new DoctorChange(DOCTOR, before, after)));

        assertThat(sorted(reach.users())).as(why).isEqualTo(users);
        assertThat(sorted(reach.recounted())).as(why).isEqualTo(users);
        assertThat(sorted(reach.settled())).as(why).isEqualTo(users);
        assertThat(reach.newcomers()).as(why).hasSize(newcomers);
    }

    private static String sorted(Set<String> some) {
        return new TreeSet<>(some).toString();
    }
}
