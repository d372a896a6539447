package dev.graft.ctl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.ctl.coverage.TextTable;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists quarantined records without their payload. */
@Command(name = "list", description = "Lists quarantined records, oldest first, without their payload.")
final class QuarantineListCommand implements Callable<Integer> {
    private final Home home;

    @Spec
    private CommandSpec spec;

    @Mixin
    private QuarantineFilter filter;

    @Option(names = "--discarded", description = "Those that were discarded, instead of those that wait.")
    private boolean discarded;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "The most of each service, up to 1000 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    QuarantineListCommand(Home home) {
        this.home = home;
    }

    private record Page(
            List<QuarantinedRecord> items, @Nullable String next) {}

    @Override
    public Integer call() throws InterruptedException {
        StackAddresses addresses = home.runningStack().addresses();
        var client = new OperatorClient(addresses, home.state());
        PrintWriter err = spec.commandLine().getErr();
        Map<Service, List<QuarantinedRecord>> records = new TreeMap<>();
        int answer = EachService.ask(addresses, err, service -> {
            Page page = client.get(service, path(), Page.class);
            records.put(service, page.items());
            if (page.next() != null) {
                err.printf("%s has more; see them with --limit, --table or --code%n", service.module());
            }
        });
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonText.write(json(records)) + System.lineSeparator() : text(records, Instant.now()));
        out.flush();
        return answer;
    }

    private String path() {
        return "/ops/quarantine?limit=%d&discarded=%b%s".formatted(limit, discarded, filter.parameters());
    }

    private String text(Map<Service, List<QuarantinedRecord>> records, Instant now) {
        if (records.values().stream().allMatch(List::isEmpty)) {
            return discarded ? "No discarded record.\n" : "No quarantined record.\n";
        }
        TextTable table = new TextTable(6, "id", "table", "key", "code", "detail", "age");
        records.forEach((service, kept) -> kept.forEach(record -> table.row(List.of(
                record.id(service).toString(),
                record.table(),
                record.shownKey(),
                record.code(),
                record.detail(),
                Age.of(Instant.parse(record.quarantinedAt()), now)))));
        return String.join("\n", table.lines()) + "\n\nNext: ./graft quarantine " + next(records) + "\n";
    }

    private String next(Map<Service, List<QuarantinedRecord>> records) {
        for (Map.Entry<Service, List<QuarantinedRecord>> kept : records.entrySet()) {
            if (!kept.getValue().isEmpty()) {
                String verb = discarded ? "restore " : "show ";
                return verb + kept.getValue().getFirst().id(kept.getKey());
            }
        }
        return "--help";
    }

    private static ObjectNode json(Map<Service, List<QuarantinedRecord>> records) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        var items = object.putArray("items");
        records.forEach((service, kept) -> kept.forEach(record -> record.writeTo(items.addObject(), service)));
        return object;
    }
}
