package dev.graft.ctl;

import dev.graft.ctl.chaos.ChaosOptions;
import dev.graft.ctl.chaos.ChaosReport;
import dev.graft.ctl.chaos.ChaosRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Harms a stack of its own, round after round, and has the auditor judge it. */
@Command(
        name = "chaos",
        description = "Harms a stack of its own while it migrates, and has every row recomputed after each round; "
                + "exit 1 when something is lost, doubled or wrong.",
        sortOptions = false)
final class ChaosCommand implements Callable<Integer> {
    private static final int LARGE = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PATIENCE_WITH_LARGE = Duration.ofMinutes(30);
    private static final int SEEDS = 1_000_000;

    private final Home home;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "S", description = "The same seed gives the same faults (default: any).")
    private @Nullable Long seed;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "10", description = "Rounds (${DEFAULT-VALUE}).")
    private int rounds = 10;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "1",
            description = "Go to this round at once: of those before it only the writing is done.")
    private int first = 1;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only faults whose line holds this text.")
    private String only = "";

    @Option(
            names = "--patients",
            paramLabel = "N",
            defaultValue = "4000",
            description = "Patients to begin with (${DEFAULT-VALUE}).")
    private int patients = 4_000;

    @Option(
            names = "--big",
            paramLabel = "ROWS",
            defaultValue = "50000",
            description = "Rows of the big transaction (${DEFAULT-VALUE}).")
    private int big = 50_000;

    @Option(names = "--large", description = "Let the big transaction have a million rows.")
    private boolean large;

    @Option(
            names = "--broker-away",
            paramLabel = "DURATION",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long the broker is away (${DEFAULT-VALUE}).")
    private Duration brokerAway = Duration.ofMinutes(1);

    ChaosCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path root = home.state().path().resolve("chaos");
        var run = new ChaosRun(home.checkout(), root, options(), this::say);
        try (var ignored = Interruption.ofThisThread()) {
            ChaosReport report = run.run();
            say("report: " + run.file());
            return report.clean() ? ExitCode.FINE : complain(report, run);
        }
    }

    private ChaosOptions options() {
        if (first < 1 || first > rounds) {
            throw new ParameterException(spec.commandLine(), "--first must be a round between 1 and --rounds");
        }
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(SEEDS) : seed;
        return new ChaosOptions(
                chosen,
                first,
                rounds,
                only,
                patients,
                large ? LARGE : big,
                brokerAway,
                large ? PATIENCE_WITH_LARGE : PATIENCE);
    }

    private int complain(ChaosReport report, ChaosRun run) {
        var state = run.settings().state();
        SettingsFile.in(state).write(Settings.of(run.settings()));
        int round = report.rounds().getLast().round();
        say("data and logs stay in %s; look into it with: GRAFT_HOME=%s ./graft up"
                .formatted(state.path(), state.path()));
        say("repeat it with: ./graft chaos --seed %d --first %d --rounds %d%s"
                .formatted(report.seed(), round, round, only.isEmpty() ? "" : " --only '" + only + "'"));
        return ExitCode.NO;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
