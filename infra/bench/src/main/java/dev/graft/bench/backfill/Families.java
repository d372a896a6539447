package dev.graft.bench.backfill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is one person with whom, by number: the smallest number of a family founded it. */
final class Families {
    /** A phone that more rows carry says nothing. */
    private static final int MOST_TO_JOIN = 25;

    private final int[] parents;

    Families(int size) {
        parents = new int[size];
        for (int number = 0; number < size; number++) {
            parents[number] = number;
        }
    }

    /** Joins those whose value is the same; a value that is null joins nobody. */
    void join(List<@Nullable String> values) {
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int number = 0; number < values.size(); number++) {
            String value = values.get(number);
            if (value != null) {
                holders.computeIfAbsent(value, any -> new ArrayList<>()).add(number);
            }
        }
        for (List<Integer> family : holders.values()) {
            if (family.size() <= MOST_TO_JOIN) {
                family.forEach(member -> join(family.getFirst(), member));
            }
        }
    }

    private void join(int one, int other) {
        int first = founder(one);
        int second = founder(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    int founder(int number) {
        while (parents[number] != number) {
            parents[number] = parents[parents[number]];
            number = parents[number];
        }
        return number;
    }
}
