package dev.graft.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of a report.
 *
 * @param name what was measured
 * @param figure what it came to; null when it was not measured
 * @param unit of the figure
 * @param target what it is measured against
 * @param note what a reader has to know beside it; empty when nothing
 */
public record Measure(String name, @Nullable Spread figure, String unit, Target target, Verdict verdict, String note) {

    /** A figure that its target judges. */
    public static Measure of(String name, Spread figure, String unit, Target target) {
        return new Measure(name, figure, unit, target, target.judge(figure), "");
    }

    /** A figure that nobody promised anything about. */
    public static Measure of(String name, Spread figure, String unit) {
        return of(name, figure, unit, Target.NONE);
    }

    /** Something that could not be measured here, and why. */
    public static Measure skipped(String name, Target target, String why) {
        return new Measure(name, null, "", target, Verdict.SKIPPED, why);
    }

    /** Something that went wrong while it was measured: it is no answer, and the report does not count. */
    public static Measure failed(String name, String why) {
        return new Measure(name, null, "", Target.NONE, Verdict.DOES_NOT_COUNT, why);
    }

    /** The same with something that a reader has to know. */
    public Measure noting(String other) {
        return new Measure(name, figure, unit, target, verdict, other);
    }

    /** The same, counting only if what came out was right. */
    public Measure countingIf(boolean right) {
        String reason = note.isEmpty() ? "the tables differ" : "the tables differ; " + note;
        return right ? this : new Measure(name, figure, unit, target, Verdict.DOES_NOT_COUNT, reason);
    }
}
