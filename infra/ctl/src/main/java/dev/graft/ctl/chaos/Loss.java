package dev.graft.ctl.chaos;

import dev.graft.stack.StackException;
import java.io.IOException;

/** The end of every loss of history: the stack must say so by itself, and a recovery must fill the gap. */
record Loss(ChaosStack stack) {
    private static final int LOOKS = 20;
    private static final long PAUSE_MILLIS = 1_000;

    /**
     * Waits until the status names the loss, then has it recovered.
     *
     * @param words what the status must say
     */
    void recover(String words) throws IOException, InterruptedException {
        Operator operator = new Operator(stack.settings());
        String status = operator.graft("status");
        for (int looks = 0; !status.contains(words); looks++) {
            if (looks == LOOKS) {
                throw new StackException("the status never said '%s'".formatted(words));
            }
            Thread.sleep(PAUSE_MILLIS);
            status = operator.graft("status");
        }
        operator.graft("recover", "--yes");
    }
}
