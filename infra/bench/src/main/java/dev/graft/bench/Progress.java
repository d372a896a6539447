package dev.graft.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells people what goes on, and of anything that takes more than two seconds how much of it is left. */
public final class Progress {
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Consumer<String> lines;
    private final long start = System.nanoTime();

    /** Hands each line to somebody, with the seconds since now in front. */
    public Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    /** One line. */
    public void say(String what) {
        lines.accept(String.format(Locale.ROOT, "%7.1f s  %s", seconds(System.nanoTime() - start), what));
    }

    /** Something that takes a while: so many steps of it. */
    public Work begin(String what, long total) {
        return new Work(what, total);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** Something that takes a while. */
    public final class Work {
        private final String what;
        private final long total;
        private final long begun = System.nanoTime();
        private long told = begun;

        private Work(String what, long total) {
            this.what = what;
            this.total = total;
        }

        /** So many steps are done; says so unless it has just said something. */
        public void at(long done) {
            long now = System.nanoTime();
            if (now - told >= SILENCE.toNanos()) {
                told = now;
                say(String.format(Locale.ROOT, "%s: %,d of %,d%s", what, done, total, left(done, now - begun)));
            }
        }

        /** All of it is done. */
        public void done() {
            say(String.format(Locale.ROOT, "%s: %,d in %.1f s", what, total, seconds(System.nanoTime() - begun)));
        }

        private String left(long done, long elapsed) {
            if (done <= 0) {
                return "";
            }
            return String.format(Locale.ROOT, ", about %.0f s left", seconds(elapsed) * (total - done) / done);
        }
    }
}
