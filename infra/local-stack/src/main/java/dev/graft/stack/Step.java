package dev.graft.stack;

import java.util.List;

/**
 * One step of a start.
 *
 * @param name what progress calls it
 * @param after names of the steps that must be done before it begins
 * @param action the work itself
 */
record Step(String name, List<String> after, Action action) {

    Step {
        after = List.copyOf(after);
    }

    /** Work that may fail in any way that starting a server can. */
    interface Action {
        void run() throws Exception;
    }
}
