package dev.graft.ctl.coverage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Asks the parts of a stack one by one; who does not answer is noted, and the others are asked all the same. */
final class Questions {

    private final List<String> problems = new ArrayList<>();
    private boolean anybodyAnswered;

    <T> Optional<T> ask(String who, Question<T> question) throws InterruptedException {
        try {
            T answer = question.ask();
            anybodyAnswered = true;
            return Optional.of(answer);
        } catch (IOException | SQLException | ExecutionException | TimeoutException silent) {
            note(who + " does not answer");
            return Optional.empty();
        }
    }

    void note(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    boolean nobodyAnswered() {
        return !anybodyAnswered;
    }

    /** Something that can go unanswered. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException, SQLException, ExecutionException, TimeoutException, InterruptedException;
    }
}
