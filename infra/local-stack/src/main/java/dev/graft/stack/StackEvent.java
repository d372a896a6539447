package dev.graft.stack;

import java.time.Duration;

/** What a start tells while it goes on; a step is a process or something done between two of them. */
public sealed interface StackEvent {

    /** The name of the step, for example {@code kafka} or {@code connectors}. */
    String step();

    /** The step began. */
    record Begun(String step) implements StackEvent {}

    /** The step is done, so long after it began. */
    record Done(String step, Duration elapsed) implements StackEvent {}
}
