package dev.graft.ctl.coverage;

import java.util.Comparator;

/** The order in which people count: {@code c-2} before {@code c-10}. */
final class NaturalOrder {

    static final Comparator<String> OF_IDS = Comparator.comparing((String id) -> id.replaceAll("\\d+$", ""))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}
}
