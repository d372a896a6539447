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
    private final List<Alarm> alarms = new ArrayList<>();
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

    void raise(Alarm alarm) {
        if (!alarms.contains(alarm)) {
            alarms.add(alarm);
        }
    }

    List<Alarm> alarms() {
        return List.copyOf(alarms);
    }

    /** What does not answer or stands still. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whatever keeps things from moving on: problems and alarms. */
    List<String> obstacles() {
        List<String> obstacles = new ArrayList<>(problems);
        alarms.forEach(alarm -> obstacles.add(alarm.text()));
        return obstacles;
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
