package dev.graft.ctl;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Shows one picture after the other: in place on a terminal, below one another anywhere else. */
final class LiveScreen {
    private static final String HOME = "\u001b[H";
    private static final String END_OF_LINE = "\u001b[K\n";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintWriter out;
    private final boolean terminal;

    LiveScreen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** The launcher knows: a virtual machine cannot tell on every release. */
    static boolean isTerminal() {
        return Boolean.getBoolean("graft.terminal");
    }

    /** Overwrites line by line, so that nothing flickers; the cursor stays below the picture, ready for a prompt. */
    void show(String picture) {
        if (terminal) {
            out.print(picture.lines().collect(Collectors.joining(END_OF_LINE, HOME, END_OF_LINE + CLEAR_BELOW)));
        } else {
            out.print(picture + "\n");
        }
        out.flush();
    }

    /** Makes room on a terminal before the first picture. */
    void open() {
        if (terminal) {
            out.print(HOME + CLEAR_BELOW);
        }
    }
}
