package dev.graft.ctl;

import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import java.io.PrintWriter;

/** Asks one service after the other; one that does not answer is told of and does not keep the others from being asked. */
final class EachService {

    /** What is asked of one. */
    interface Question {
        void ask(Service service) throws InterruptedException;
    }

    private EachService() {}

    /** Returns the exit code: {@link ExitCode#NOT_REACHABLE} if one did not answer. */
    static int ask(StackAddresses addresses, PrintWriter err, Question question) throws InterruptedException {
        int answer = ExitCode.FINE;
        for (Service service : addresses.services()) {
            try {
                question.ask(service);
            } catch (StackException silent) {
                err.println("graft: " + silent.getMessage());
                answer = ExitCode.NOT_REACHABLE;
            }
        }
        return answer;
    }
}
