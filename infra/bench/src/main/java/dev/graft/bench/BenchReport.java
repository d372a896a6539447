package dev.graft.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found, with all that is needed to read and to repeat it.
 *
 * @param benchmark its name
 * @param startedAt ISO 8601
 * @param machine what it ran on
 * @param versions of what was measured
 * @param settings what was chosen
 * @param measures the lines of its table
 * @param contenders who did the same job beside each other; none where nobody did
 */
public record BenchReport(
        String benchmark,
        String startedAt,
        Map<String, String> machine,
        Map<String, String> versions,
        Map<String, String> settings,
        List<Measure> measures,
        List<ContenderReport> contenders) {

    public BenchReport {
        measures = List.copyOf(measures);
        contenders = List.copyOf(contenders);
    }

    /** Of a benchmark that has no contenders. */
    public BenchReport(
            String benchmark,
            String startedAt,
            Map<String, String> machine,
            Map<String, String> versions,
            Map<String, String> settings,
            List<Measure> measures) {
        this(benchmark, startedAt, machine, versions, settings, measures, List.of());
    }

    /** The same with more lines, which something else has measured. */
    public BenchReport and(List<Measure> more) {
        List<Measure> all = new ArrayList<>(measures);
        all.addAll(more);
        return new BenchReport(benchmark, startedAt, machine, versions, settings, all, contenders);
    }

    /** Whether every time that was measured counts: what was measured did what its peer did. */
    public boolean counts() {
        return measures.stream().noneMatch(measure -> measure.verdict() == Verdict.DOES_NOT_COUNT)
                && contenders.stream().allMatch(ContenderReport::equalsOracle);
    }

    /** For programs. */
    public ObjectNode json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode().put("benchmark", benchmark).put("startedAt", startedAt);
        json.set("machine", mapper.valueToTree(machine));
        json.set("versions", mapper.valueToTree(versions));
        json.set("settings", mapper.valueToTree(settings));
        ArrayNode lines = json.putArray("measures");
        measures.forEach(measure -> write(measure, lines.addObject()));
        ArrayNode runners = json.putArray("contenders");
        contenders.forEach(contender -> write(contender, runners.addObject()));
        return json.put("counts", counts());
    }

    private static void write(Measure measure, ObjectNode line) {
        line.put("name", measure.name()).put("unit", measure.unit());
        Spread figure = measure.figure();
        if (figure != null) {
            write(figure, line);
        }
        line.put("target", measure.target().toString())
                .put("verdict", measure.verdict().name())
                .put("note", measure.note());
    }

    private static void write(ContenderReport contender, ObjectNode line) {
        line.put("name", contender.name())
                .put("rows", contender.rows())
                .put("equalsOracle", contender.equalsOracle())
                .put("note", contender.note());
        write(contender.seconds(), line.putObject("seconds"));
        write(contender.cpuSecondsPerMillion(), line.putObject("cpuSecondsPerMillion"));
    }

    private static void write(Spread figure, ObjectNode into) {
        into.put("median", figure.median()).put("min", figure.min()).put("max", figure.max());
    }

    /** Keeps it as JSON. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json());
        } catch (IOException unwritable) {
            throw new StackException("cannot write " + file, unwritable);
        }
    }
}
