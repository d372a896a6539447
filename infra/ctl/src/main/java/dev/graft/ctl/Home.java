package dev.graft.ctl;

import dev.graft.ctl.coverage.Alarm;
import dev.graft.ctl.coverage.Coverage;
import dev.graft.stack.Checkout;
import dev.graft.stack.LocalStack;
import dev.graft.stack.StackException;
import dev.graft.stack.StateDirectory;
import java.nio.file.Path;
import java.util.Map;

/**
 * What every command starts from: a checkout, the state directory of its stack, and the environment it was called in.
 *
 * @param checkout the files of the repository
 * @param state where the stack is kept
 * @param environment variables of the caller
 */
record Home(Checkout checkout, StateDirectory state, Map<String, String> environment) {

    Home {
        environment = Map.copyOf(environment);
    }

    static Home fromEnvironment() {
        var checkout = Checkout.current();
        String state = System.getenv("GRAFT_HOME");
        Path path = state == null ? checkout.root().resolve(".graft") : Path.of(state);
        return new Home(checkout, new StateDirectory(path), System.getenv());
    }

    /** The stack as it was last started. */
    LocalStack stack() {
        return new LocalStack(settings().toStackSettings(checkout, state));
    }

    /** The stack as it was last started; complains when nothing of it runs. */
    LocalStack runningStack() {
        LocalStack stack = stack();
        if (stack.processes().stream().noneMatch(process -> process.isRunning())) {
            throw new StackException("the stack is not running; start it with: ./graft up");
        }
        return stack;
    }

    /** A coverage with what only the state directory knows: whether a recovery was broken off. */
    Coverage judged(Coverage coverage) {
        return RecoveryPlan.in(state).isPresent() ? coverage.with(new Alarm.RecoveryUnfinished()) : coverage;
    }

    /** What was remembered by the last start, or else what the environment asks for. */
    Settings settings() {
        return Settings.DEFAULT
                .overlaidWith(Settings.of(environment))
                .overlaidWith(SettingsFile.in(state).read());
    }

    /** What a start shall use: options before the environment before what was remembered. */
    Settings settings(Settings options) {
        return Settings.DEFAULT
                .overlaidWith(SettingsFile.in(state).read())
                .overlaidWith(Settings.of(environment))
                .overlaidWith(options);
    }
}
