package dev.graft.bench.live;

import java.util.List;
import java.util.function.IntFunction;

/** Which writes an application makes, one after the other, counted from 0. */
final class Writes {
    private static final int UPDATE_EACH = 5;

    /** Of appointments that are changed again and again, so many at a time, so often each. */
    private static final int AT_A_TIME = 100;

    private static final int TIMES = 10;

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
                return Write.change(known.get(update));
            }
            return Write.make(name + "-" + number, visit, number);
        };
    }

    /** Changes of appointments that were there before: ten of each, a hundred appointments by turns. */
    static IntFunction<Write> repeated(List<Visit> known) {
        int atATime = Math.min(AT_A_TIME, known.size());
        return number -> {
            int first = number / (atATime * TIMES) * atATime;
            return Write.change(known.get((first + number % atATime) % known.size()));
        };
    }
}
