package dev.graft.ctl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.ctl.coverage.TextTable;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what operators did. */
@Command(name = "operations", description = "Shows who did what, when and with which result, newest first.")
final class OperationsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Home home;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "The most lines, up to 1000 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    OperationsCommand(Home home) {
        this.home = home;
    }

    private record Page(List<Told> items) {}

    /** As a service tells it. */
    private record Told(
            long id,
            String actor,
            String operation,
            String subject,
            String startedAt,
            @Nullable String finishedAt,
            @Nullable String outcome,
            @Nullable String result) {}

    private record Line(Service service, Told told) {
        Instant start() {
            return Instant.parse(told.startedAt);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        StackAddresses addresses = home.runningStack().addresses();
        var client = new OperatorClient(addresses, home.state());
        List<Line> lines = new ArrayList<>();
        int answer = EachService.ask(
                addresses,
                spec.commandLine().getErr(),
                service -> client.get(service, "/ops/operations?limit=" + limit, Page.class)
                        .items()
                        .forEach(told -> lines.add(new Line(service, told))));
        List<Line> newest = lines.stream()
                .sorted(Comparator.comparing(Line::start).reversed())
                .limit(limit)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonText.write(json(newest)) + System.lineSeparator() : text(newest));
        out.flush();
        return answer;
    }

    private static String text(List<Line> lines) {
        if (lines.isEmpty()) {
            return "Nobody did anything yet.\n";
        }
        TextTable table = new TextTable(6, "when", "who", "service", "what", "outcome", "result");
        for (Line line : lines) {
            table.row(List.of(
                    TIME.format(line.start()),
                    line.told.actor,
                    line.service.process(),
                    (line.told.operation + " " + line.told.subject).strip(),
                    line.told.outcome == null ? "UNFINISHED" : line.told.outcome,
                    line.told.result == null ? "" : line.told.result));
        }
        return String.join("\n", table.lines()) + "\n";
    }

    private static ObjectNode json(List<Line> lines) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        var items = object.putArray("items");
        lines.forEach(line -> items.addObject()
                .put("service", line.service.module())
                .put("id", line.told.id)
                .put("actor", line.told.actor)
                .put("operation", line.told.operation)
                .put("subject", line.told.subject)
                .put("startedAt", line.told.startedAt)
                .put("finishedAt", line.told.finishedAt)
                .put("outcome", line.told.outcome)
                .put("result", line.told.result));
        return object;
    }
}
