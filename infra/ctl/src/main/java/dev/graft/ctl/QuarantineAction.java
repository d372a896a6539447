package dev.graft.ctl;

import dev.graft.stack.StackAddresses;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands share that change the quarantine: they name records by id, or by what they have in common. */
abstract class QuarantineAction implements Callable<Integer> {
    private final Home home;
    private final String action;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            converter = QuarantineId.Converter.class,
            description = "For example patient-3.")
    private List<QuarantineId> ids = new ArrayList<>();

    @Mixin
    private QuarantineFilter filter;

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    QuarantineAction(Home home, String action) {
        this.home = home;
        this.action = action;
    }

    private record Answer(int records, String result) {}

    @Override
    public final Integer call() throws InterruptedException {
        int ways = (ids.isEmpty() ? 0 : 1) + (filter.isGiven() ? 1 : 0) + (all ? 1 : 0);
        if (ways != 1) {
            throw new ParameterException(spec.commandLine(), "say which records: ids, or --table and --code, or --all");
        }
        StackAddresses addresses = home.runningStack().addresses();
        var client = new OperatorClient(addresses, home.state());
        return ids.isEmpty() ? some(client, addresses) : named(client);
    }

    private int named(OperatorClient client) throws InterruptedException {
        for (QuarantineId id : ids) {
            say(id.toString(), client.post(id.service(), "/ops/quarantine/%d/%s".formatted(id.number(), action)));
        }
        return ExitCode.FINE;
    }

    private int some(OperatorClient client, StackAddresses addresses) throws InterruptedException {
        String path = "/ops/quarantine/%s?all=%b%s".formatted(action, all, filter.parameters());
        List<Integer> counts = new ArrayList<>();
        int answer = EachService.ask(addresses, spec.commandLine().getErr(), service -> {
            Answer told = client.post(service, path, Answer.class);
            counts.add(told.records());
            if (told.records() > 0) {
                say(service.module(), told.result());
            }
        });
        boolean none = counts.stream().allMatch(count -> count == 0);
        if (answer == ExitCode.FINE && none) {
            spec.commandLine().getErr().println("graft: no record matches; see: ./graft quarantine list");
            return ExitCode.NO;
        }
        return answer;
    }

    private void say(String who, String result) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(who + ": " + result);
        out.flush();
    }
}
