package dev.graft.ctl;

import dev.graft.stack.LocalStack;
import dev.graft.stack.Service;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            @Parameters(paramLabel = "TABLE", description = "clinics, users, patients or appointments") String table)
            throws InterruptedException {
        return decide(table, "approve");
    }

    @Command(name = "reject", description = "The rows stay; the table is read again, in case it was filled again.")
    int reject(@Parameters(paramLabel = "TABLE", description = "clinics, users, patients or appointments") String table)
            throws InterruptedException {
        return decide(table, "reject");
    }

    private int decide(String table, String decision) throws InterruptedException {
        LocalStack stack = home.runningStack();
        Service owner = owner(table);
        var client = new OperatorClient(stack.addresses(), home.state());
        new Progress(spec.commandLine().getErr())
                .say("%s is asked; a large table takes minutes".formatted(owner.module()));
        spec.commandLine().getOut().println(client.post(owner, "/ops/truncates/%s/%s".formatted(table, decision)));
        spec.commandLine().getOut().flush();
        return ExitCode.FINE;
    }

    private Service owner(String table) {
        @Nullable Service owner = switch (table.toLowerCase(Locale.ROOT)) {
            case "users" -> Service.DOCTOR;
            case "patients" -> Service.PATIENT;
            case "clinics", "appointments" -> Service.APPOINTMENT;
            default -> null;
        };
        if (owner == null) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(),
                    "no legacy table is called so; there are clinics, users, patients, appointments");
        }
        return owner;
    }
}
