package dev.graft.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one quarantined record. */
@Command(name = "show", description = "Shows one quarantined record.", sortOptions = false)
final class QuarantineShowCommand implements Callable<Integer> {
    private final Home home;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", converter = QuarantineId.Converter.class, description = "For example patient-3.")
    private QuarantineId id;

    @Option(
            names = "--payload",
            description = "Also what the record says: personal values. It takes the reveal token and is recorded.")
    private boolean payload;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    QuarantineShowCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        var client = new OperatorClient(home.runningStack().addresses(), home.state());
        String path = "/ops/quarantine/" + id.number();
        QuarantinedRecord record = client.get(id.service(), path, QuarantinedRecord.class);
        JsonNode said = payload ? client.reveal(id.service(), path + "/payload", JsonNode.class) : null;
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonText.write(json(record, said)) + System.lineSeparator() : text(record, said));
        out.flush();
        return ExitCode.FINE;
    }

    private ObjectNode json(QuarantinedRecord record, @Nullable JsonNode said) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        record.writeTo(object, id.service());
        if (said != null) {
            object.putObject("payload")
                    .<ObjectNode>set("headers", said.path("headers"))
                    .<ObjectNode>set("key", said.path("key"))
                    .set("value", said.path("value"));
        }
        return object;
    }

    private String text(QuarantinedRecord record, @Nullable JsonNode said) {
        StringBuilder text = new StringBuilder();
        line(text, "id", id.toString());
        line(text, "table", record.table());
        line(text, "key", record.shownKey());
        line(text, "fault", record.code() + ", " + record.detail());
        line(
                text,
                "record",
                "%s partition %d offset %d, %d bytes"
                        .formatted(record.topic(), record.partition(), record.offset(), record.payloadBytes()));
        line(text, "quarantined", time(record.quarantinedAt()));
        if (record.discardedAt() != null) {
            line(text, "discarded", time(record.discardedAt()));
        }
        if (said != null) {
            line(text, "headers", said.path("headers").toString());
            line(text, "record key", said.path("key").path("content").asText("(none)"));
            line(text, "value", said.path("value").path("content").asText("(none)"));
        }
        return text.append("\nNext: ").append(next(record)).append('\n').toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-13s%s%n".formatted(name, Printable.of(value)));
    }

    private static String time(String time) {
        return "%s (%s ago)".formatted(time, Age.of(Instant.parse(time), Instant.now()));
    }

    private String next(QuarantinedRecord record) {
        if (record.discardedAt() != null) {
            return "./graft quarantine restore %s   (take the discard back)".formatted(id);
        }
        return "mend the row in the legacy database; or ./graft quarantine retry %1$s, ./graft quarantine discard %1$s"
                .formatted(id);
    }
}
