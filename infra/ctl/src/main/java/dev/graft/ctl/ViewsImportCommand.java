package dev.graft.ctl;

import dev.graft.stack.Service;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Imports the view counters of a range of days. */
@Command(
        name = "import",
        description =
                "Imports the counters of these days from Redis, in absolute numbers; exit 1 if a key was refused.",
        sortOptions = false)
final class ViewsImportCommand implements Callable<Integer> {
    private final Home home;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            required = true,
            description = "The first day, for example 2026-01-01.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            required = true,
            description = "The last day, itself included; a range has at most 400 days.")
    private LocalDate to = LocalDate.EPOCH;

    ViewsImportCommand(Home home) {
        this.home = home;
    }

    private record Answer(long keysRefused, List<Refused> refused, String result) {}

    private record Refused(String reason, String key, long keys) {}

    @Override
    public Integer call() throws InterruptedException {
        if (from.isAfter(to)) {
            throw new ParameterException(spec.commandLine(), "--from lies after --to");
        }
        var client = new OperatorClient(home.runningStack().addresses(), home.state());
        Answer answer =
                client.post(Service.ANALYTICS, "/ops/views/import?from=%s&to=%s".formatted(from, to), Answer.class);
        PrintWriter out = spec.commandLine().getOut();
        answer.refused().forEach(each -> out.printf("refused: %s %s (%d)%n", each.reason(), each.key(), each.keys()));
        out.println(answer.result());
        out.flush();
        return answer.keysRefused() == 0 ? ExitCode.FINE : ExitCode.NO;
    }
}
