package dev.graft.ctl;

import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.ProcessState;
import dev.graft.stack.StackException;

/** Starts what is missing of a stack, with nobody else doing so at the same time, and remembers its settings. */
final class Launch {
    private final Home home;
    private final Settings settings;
    private final LocalStack stack;

    Launch(Home home, Settings settings, LocalStack stack) {
        this.home = home;
        this.settings = settings;
        this.stack = stack;
    }

    void run(LegacyContent content, Progress progress) throws InterruptedException {
        try (var ignored = Turn.take(home.state())) {
            remember();
            stack.start(content, progress);
        }
    }

    /** Processes that run already cannot change their settings. */
    private void remember() {
        var file = SettingsFile.in(home.state());
        Settings remembered = Settings.DEFAULT.overlaidWith(file.read());
        if (stack.processes().stream().anyMatch(ProcessState::isRunning) && !remembered.equals(settings)) {
            throw new StackException("a part of the stack runs with other settings; stop it first with: ./graft down");
        }
        file.write(settings);
    }
}
