package dev.graft.ctl;

import dev.graft.ctl.coverage.LegacyTable;
import dev.graft.stack.LocalStack;
import dev.graft.stack.Service;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides about legacy tables that were emptied by TRUNCATE, which takes no effect by itself. */
@Command(
        name = "truncate",
        description = "Shows legacy tables that were emptied by TRUNCATE, and decides whether their rows go here too.",
        sortOptions = false)
final class TruncateCommand implements Callable<Integer> {

    private final Home home;

    @Spec
    private CommandSpec spec;

    TruncateCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        return list(false);
    }

    @Command(name = "list", description = "Shows the tables that wait for a decision; exit 1 if there is one.")
    int list(@Option(names = "--json", description = "Print a JSON array on standard output.") boolean json)
            throws InterruptedException {
        LocalStack stack = home.runningStack();
        var client = new OperatorClient(stack.addresses(), home.state());
        var out = new WaitingTruncates();
        for (Service service : stack.addresses().servicePorts().keySet()) {
            out.add(client.get(service, "/ops/truncates", WaitingTruncates.Line[].class));
        }
        spec.commandLine().getOut().println(json ? out.json() : out.table());
        spec.commandLine().getOut().flush();
        return out.isEmpty() ? ExitCode.FINE : ExitCode.NO;
    }

    @Command(
            name = "approve",
            description =
                    "The rows that were last changed before the TRUNCATE go here too, as if each had been deleted.")
    int approve(
            @Parameters(
                            paramLabel = "TABLE",
                            completionCandidates = Tables.class,
                            description = "One of: ${COMPLETION-CANDIDATES}.")
                    String table)
            throws InterruptedException {
        return decide(table, "approve");
    }

    @Command(name = "reject", description = "The rows stay; the table is read again, in case it was filled again.")
    int reject(
            @Parameters(
                            paramLabel = "TABLE",
                            completionCandidates = Tables.class,
                            description = "One of: ${COMPLETION-CANDIDATES}.")
                    String table)
            throws InterruptedException {
        return decide(table, "reject");
    }

    /** Every table that can be emptied. */
    static final class Tables extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Tables() {
            super(Stream.of(LegacyTable.values()).map(LegacyTable::table).toList());
        }
    }

    private int decide(String name, String decision) throws InterruptedException {
        LegacyTable table = table(name);
        LocalStack stack = home.runningStack();
        var client = new OperatorClient(stack.addresses(), home.state());
        new Progress(spec.commandLine().getErr())
                .say("%s is asked; a large table takes minutes"
                        .formatted(table.owner().module()));
        String path = "/ops/truncates/%s/%s".formatted(table.table(), decision);
        spec.commandLine().getOut().println(client.post(table.owner(), path));
        spec.commandLine().getOut().flush();
        return ExitCode.FINE;
    }

    private LegacyTable table(String name) {
        return LegacyTable.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no legacy table is called so; there are " + String.join(", ", new Tables())));
    }
}
