package dev.graft.bench.live;

import java.util.List;
import java.util.function.IntFunction;

/** Which writes an application makes, one after the other, counted from 0. */
final class Writes {
    private static final int UPDATE_EACH = 5;

    private Writes() {}

    /**
     * New appointments; each fifth write changes one that was there before, as long as there is another. No two writes are of
     * the same appointment, so that the last transaction of a row is the one that this write caused.
     *
     * @param name no other load of this stack has it
     */
    static IntFunction<Write> mixed(String name, List<Visit> known) {
        return number -> {
            Visit visit = known.get(number % known.size());
            int update = number / UPDATE_EACH;
            if (number % UPDATE_EACH == UPDATE_EACH - 1 && update < known.size()) {
                Visit changed = known.get(update);
                return new Write(changed.id(), changed, false);
            }
            return new Write(name + "-" + number, visit, true);
        };
    }
}
