package dev.graft.patient.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.patient.model.GlobalPatientId;
import dev.graft.patient.model.Identifier;
import dev.graft.patient.model.Identifiers;
import dev.graft.patient.model.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final Instant EARLY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2024-06-01T00:00:00Z");

    @Test
    void theFamilyThatSharesAPhoneIsOnePersonForNow() {
        assertThat(persons(member("p-1", LATE, "+1", null), member("p-2", EARLY, "+1", null)))
                .containsEntry("p-1", foundedBy("p-2"))
                .containsEntry("p-2", foundedBy("p-2"));
    }

    @Test
    void recordsAreOnePersonThroughAThird() {
        assertThat(persons(
                        member("p-1", EARLY, "+1", null),
                        member("p-2", LATE, "+1", "a@b.am"),
                        member("p-3", LATE, null, "a@b.am")))
                .containsEntry("p-3", foundedBy("p-1"));
    }

    @Test
    void recordsThatShareNothingAreDifferentPersons() {
        assertThat(persons(
                        member("p-1", EARLY, "+1", null),
                        member("p-2", EARLY, "+2", null),
                        member("p-3", EARLY, null, null)))
                .containsEntry("p-1", foundedBy("p-1"))
                .containsEntry("p-2", foundedBy("p-2"))
                .containsEntry("p-3", foundedBy("p-3"));
    }

    @Test
    void aPhoneIsNotAnEmailOfTheSameText() {
        assertThat(persons(member("p-1", EARLY, "x", null), member("p-2", EARLY, null, "x")))
                .containsEntry("p-2", foundedBy("p-2"));
    }

    @Test
    void aCrowdedIdentifierGroupsNobody() {
        Set<Identifier> crowded = Set.of(new Identifier(Identifier.Kind.PHONE, "+1"));
        assertThat(Grouping.persons(
                        List.of(
                                member("p-1", EARLY, "+1", "a@b.am"),
                                member("p-2", EARLY, "+1", null),
                                member("p-3", EARLY, null, "a@b.am")),
                        crowded))
                .containsEntry("p-2", foundedBy("p-2"))
                .containsEntry("p-3", foundedBy("p-1"));
    }

    @Test
    void keysBreakTiesByCodePointAndAMissingTimeComesLast() {
        assertThat(persons(
                        member("p-2", null, "+1", null),
                        member("p-10", EARLY, "+1", null),
                        member("p-9", EARLY, "+1", null)))
                .containsEntry("p-2", foundedBy("p-10"));
        assertThat(persons(member("\uFFFD", EARLY, "+1", null), member("\uD83D\uDE00", EARLY, "+1", null)))
                .containsEntry("\uD83D\uDE00", foundedBy("\uFFFD"));
    }

    @Property(tries = 200)
    void theOrderOfRecordsDoesNotMatter(@ForAll @IntRange(min = 1, max = 12) int records, @ForAll long seed) {
        Random random = new Random(seed);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            members.add(member(
                    "p-" + i,
                    random.nextBoolean() ? EARLY : LATE,
                    random.nextInt(3) == 0 ? null : "+" + random.nextInt(4),
                    random.nextInt(3) == 0 ? null : random.nextInt(4) + "@b.am"));
        }
        Map<String, GlobalPatientId> persons = Grouping.persons(members, Set.of());
        Collections.shuffle(members, random);
        assertThat(Grouping.persons(members, Set.of())).isEqualTo(persons);
    }

    private static Map<String, GlobalPatientId> persons(Member... members) {
        return Grouping.persons(List.of(members), Set.of());
    }

    private static GlobalPatientId foundedBy(String key) {
        return PatientIds.personFoundedBy(key);
    }

    private static Member member(
            String key, @Nullable Instant created, @Nullable String phone, @Nullable String email) {
        return new Member(key, created, new Identifiers(phone, email), foundedBy(key));
    }
}
