package dev.graft.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * In which order contenders run: each repetition begins with the next of them, so that none always finds the machine as the
 * same other one left it first.
 */
public final class Rotation {
    private Rotation() {}

    /** The order of one repetition, counted from 0. */
    public static <C> List<C> order(List<C> contenders, int repetition) {
        List<C> order = new ArrayList<>(contenders);
        Collections.rotate(order, -repetition);
        return List.copyOf(order);
    }
}
