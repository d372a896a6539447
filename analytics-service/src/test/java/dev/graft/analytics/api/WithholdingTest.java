package dev.graft.analytics.api;

import static dev.graft.analytics.api.ClinicFigure.BOOKED;
import static dev.graft.analytics.api.ClinicFigure.CANCELLED;
import static dev.graft.analytics.api.ClinicFigure.COMPLETED;
import static dev.graft.analytics.api.ClinicFigure.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.store.Bookings;
import dev.graft.analytics.store.ClinicFigures;
import dev.graft.analytics.store.ClinicFigures.Day;
import dev.graft.analytics.store.ClinicFigures.Group;
import dev.graft.analytics.store.ClinicFigures.Member;
import dev.graft.analytics.store.Persons;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    private static final Set<ClinicFigure> NOTHING = EnumSet.noneOf(ClinicFigure.class);
    private static final Set<ClinicFigure> EVERYTHING = EnumSet.allOf(ClinicFigure.class);

    @Test
    void largeGroupsAreShown() {
        Withholding withholding = Withholding.of(days(completed(5), completed(3), completed(0)), 3);
        assertThat(withholding.ofTotal()).isEqualTo(NOTHING);
        assertThat(Stream.of(0, 1, 2).map(withholding::ofDay)).containsOnly(NOTHING);
    }

    @Test
    void aSmallDayIsWithheldTogetherWithAnotherSoThatNoSubtractionTellsIt() {
        Withholding withholding = Withholding.of(days(completed(9), completed(2), completed(4), completed(0)), 3);
        assertThat(withholding.ofDay(0)).isEqualTo(NOTHING);
        assertThat(withholding.ofDay(1)).isEqualTo(EVERYTHING);
        assertThat(withholding.ofDay(2)).as("the smallest of the others").isEqualTo(EVERYTHING);
        assertThat(withholding.ofDay(3)).as("nobody was there").isEqualTo(NOTHING);
        assertThat(withholding.ofTotal()).isEqualTo(NOTHING);
    }

    @Test
    void aStatusOfFewPersonsIsWithheldTogetherWithAnother() {
        Withholding withholding = Withholding.of(days(group(12, 0, 8, 3, 1)), 3);
        assertThat(withholding.ofDay(0)).containsExactly(CANCELLED, NO_SHOW);
        assertThat(withholding.ofTotal()).containsExactly(CANCELLED, NO_SHOW);
    }

    @Test
    void manySmallDaysMayHaveATotal() {
        Withholding withholding = Withholding.of(days(completed(2), completed(2), completed(2)), 3);
        assertThat(withholding.ofTotal()).isEqualTo(NOTHING);
        assertThat(Stream.of(0, 1, 2).map(withholding::ofDay)).containsOnly(EVERYTHING);
    }

    @Test
    void aTotalThatTellsThatEachDayHadOneIsWithheld() {
        Withholding withholding = Withholding.of(days(completed(1), completed(1), completed(1)), 3);
        assertThat(withholding.ofTotal()).isEqualTo(EVERYTHING);
    }

    @Test
    void aSmallTotalHidesEverything() {
        Withholding withholding = Withholding.of(days(completed(2), completed(0)), 3);
        assertThat(withholding.ofTotal()).isEqualTo(EVERYTHING);
        assertThat(withholding.ofDay(0)).isEqualTo(EVERYTHING);
    }

    @Test
    void aGroupOfOneWithholdsNothing() {
        Withholding withholding = Withholding.of(days(group(3, 1, 1, 1, 0), completed(1)), 1);
        assertThat(Stream.of(0, 1).map(withholding::ofDay)).containsOnly(NOTHING);
    }

    /** What a reader of the answer can do: subtract what is shown from a sum, knowing that what is withheld is at least 1. */
    @Property(tries = 2000)
    void noSubtractionTellsAWithheldFigure(@ForAll long seed) {
        Random random = new Random(seed);
        int smallest = 2 + random.nextInt(4);
        ClinicFigures figures = any(random);
        Withholding withholding = Withholding.of(figures, smallest);
        List<Row> days = rows(figures.days().stream().map(Day::group).toList(), withholding::ofDay);
        List<Row> members =
                rows(figures.specialists().stream().map(Member::group).toList(), withholding::ofSpecialist);
        Row total = new Row(figures.total(), withholding.ofTotal());
        for (List<Row> parts : List.of(days, members)) {
            for (ClinicFigure figure : List.of(BOOKED, ClinicFigure.CONFIRMED, COMPLETED, CANCELLED, NO_SHOW)) {
                noneIsSmall(parts, figure, smallest);
                sumTellsNothing(total, parts, figure, smallest);
            }
        }
        Stream.of(days, members, List.of(total)).flatMap(List::stream).forEach(this::rowTellsNothing);
    }

    private static void noneIsSmall(List<Row> rows, ClinicFigure figure, int smallest) {
        assertThat(rows.stream().filter(row -> row.shows(figure)).map(row -> row.persons(figure)))
                .allMatch(persons -> persons == 0 || persons >= smallest);
    }

    private static void sumTellsNothing(Row total, List<Row> parts, ClinicFigure figure, int smallest) {
        List<Row> hidden = parts.stream().filter(row -> !row.shows(figure)).toList();
        if (!total.shows(figure)) {
            assertThat(hidden.isEmpty() && total.count(figure) > 0)
                    .as("the sum is the total")
                    .isFalse();
            return;
        }
        long left = hidden.stream().mapToLong(row -> row.count(figure)).sum();
        boolean mayBeNone = hidden.stream().anyMatch(row -> row.count(figure) == 0);
        assertThat(hidden.size() == 1 && left > 0).as("one withheld part alone").isFalse();
        assertThat(hidden.isEmpty() || mayBeNone || left > hidden.size())
                .as("each is 1")
                .isTrue();
        assertThat(left == 0 || left >= smallest)
                .as("what is left for those withheld is a small group itself")
                .isTrue();
    }

    private void rowTellsNothing(Row row) {
        List<ClinicFigure> hidden =
                ClinicFigure.STATUSES.stream().filter(each -> !row.shows(each)).toList();
        if (hidden.isEmpty() || !row.shows(BOOKED)) {
            assertThat(row.shows(BOOKED) || hidden.size() == 4).isTrue();
            return;
        }
        long most = row.count(BOOKED)
                - ClinicFigure.STATUSES.stream()
                        .filter(row::shows)
                        .mapToLong(row::count)
                        .sum();
        boolean mayBeNone = hidden.stream().anyMatch(each -> row.count(each) == 0);
        assertThat(most > hidden.size() || mayBeNone || hidden.size() == 4)
                .as("each is 1")
                .isTrue();
    }

    private static List<Row> rows(List<Group> groups, IntFunction<Set<ClinicFigure>> withheld) {
        return IntStream.range(0, groups.size())
                .mapToObj(i -> new Row(groups.get(i), withheld.apply(i)))
                .toList();
    }

    private record Row(Group group, Set<ClinicFigure> withheld) {
        boolean shows(ClinicFigure figure) {
            return !withheld.contains(figure);
        }

        int persons(ClinicFigure figure) {
            return figure.personsOf(group.persons());
        }

        long count(ClinicFigure figure) {
            return figure.countOf(group.bookings());
        }
    }

    /** One appointment per person and day, so that counts are persons; days and specialists divide the same appointments. */
    private static ClinicFigures any(Random random) {
        int days = 1 + random.nextInt(6);
        int members = 1 + random.nextInt(4);
        int[][] ofDays = new int[days][5];
        int[][] ofMembers = new int[members][5];
        int[] all = new int[5];
        for (int n = random.nextInt(30); n > 0; n--) {
            int status = random.nextInt(5);
            ofDays[random.nextInt(days)][status]++;
            ofMembers[random.nextInt(members)][status]++;
            all[status]++;
        }
        return figures(
                group(all),
                Arrays.stream(ofDays).map(WithholdingTest::group).toList(),
                Arrays.stream(ofMembers)
                        .filter(each -> Arrays.stream(each).sum() > 0)
                        .map(WithholdingTest::group)
                        .toList());
    }

    private static Group group(int[] statuses) {
        return group(Arrays.stream(statuses).sum(), statuses[0], statuses[1], statuses[2], statuses[3]);
    }

    private static ClinicFigures days(Group... days) {
        Group total = Arrays.stream(days).reduce(completed(0), WithholdingTest::plus);
        return figures(total, List.of(days), List.of());
    }

    private static ClinicFigures figures(Group total, List<Group> days, List<Group> members) {
        LocalDate first = LocalDate.of(2026, 3, 1);
        return new ClinicFigures(
                total,
                Group.NONE,
                IntStream.range(0, days.size())
                        .mapToObj(i -> new Day(first.plusDays(i), days.get(i)))
                        .toList(),
                members.stream()
                        .map(group -> new Member(UUID.randomUUID(), "Dr. Sample", group))
                        .toList());
    }

    private static Group completed(int count) {
        return group(count, 0, count, 0, 0);
    }

    private static Group plus(Group one, Group other) {
        Persons a = one.persons();
        Persons b = other.persons();
        return group(
                a.booked() + b.booked(),
                a.confirmed() + b.confirmed(),
                a.completed() + b.completed(),
                a.cancelled() + b.cancelled(),
                a.noShow() + b.noShow());
    }

    private static Group group(int booked, int confirmed, int completed, int cancelled, int noShow) {
        return new Group(
                new Bookings(
                        booked,
                        confirmed,
                        completed,
                        cancelled,
                        noShow,
                        booked,
                        30L * booked,
                        BigDecimal.TEN,
                        60L * booked,
                        booked),
                new Persons(booked, confirmed, completed, cancelled, noShow, booked - cancelled, booked));
    }
}
