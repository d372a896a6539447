package dev.graft.ctl.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The coverage as one JSON object, for programs. */
public final class CoverageJson {

    private static final JsonMapper JSON = new JsonMapper();

    private CoverageJson() {}

    /** Indented, without a line break at the end; numbers that nobody could tell are null. */
    public static String write(Coverage coverage) {
        ObjectNode object = JSON.createObjectNode();
        object.put("caughtUp", coverage.caughtUp());
        object.put("balanced", coverage.balanced());
        object.put("elapsedMillis", coverage.elapsed().toMillis());
        ArrayNode tables = object.putArray("tables");
        coverage.tables().forEach(table -> tables.add(table(table)));
        ArrayNode clinics = object.putArray("clinics");
        coverage.clinics().forEach(clinic -> clinics.add(clinic(clinic)));
        ObjectNode entities = object.putObject("entities");
        coverage.entities().forEach(entities::put);
        object.set("lag", lag(coverage.lag()));
        ArrayNode alarms = object.putArray("alarms");
        coverage.alarms()
                .forEach(alarm -> alarms.addObject().put("text", alarm.text()).put("command", alarm.command()));
        ArrayNode problems = object.putArray("problems");
        coverage.problems().forEach(problems::add);
        return text(object);
    }

    private static ObjectNode table(TableCoverage table) {
        ObjectNode object = JSON.createObjectNode();
        object.put("table", table.table());
        object.put("schema", table.schema());
        object.put("service", table.service());
        object.put("source", table.source());
        put(object, table.tally());
        object.put("strays", table.strays());
        object.put("unknown", table.unknown());
        object.put("surplus", table.surplus());
        object.put("keysAgree", table.keysAgree());
        object.put("balanced", table.isBalanced());
        return object;
    }

    private static ObjectNode clinic(ClinicCoverage clinic) {
        ObjectNode object = JSON.createObjectNode();
        object.put("clinic", clinic.clinic());
        object.put("name", clinic.name());
        ArrayNode tables = object.putArray("tables");
        for (ClinicCoverage.Rows rows : clinic.tables()) {
            ObjectNode table = tables.addObject();
            table.put("table", rows.table());
            table.put("service", rows.service());
            table.put("source", rows.source());
            put(table, rows.tally());
            table.put("unknown", rows.unknown());
        }
        return object;
    }

    private static void put(ObjectNode object, @Nullable Tally tally) {
        if (tally == null) {
            object.putNull("dispositions");
            object.putNull("reasons");
            return;
        }
        ObjectNode dispositions = object.putObject("dispositions");
        tally.dispositions().forEach((disposition, rows) -> dispositions.put(disposition.name(), rows));
        ObjectNode reasons = object.putObject("reasons");
        tally.reasons().forEach(reasons::put);
    }

    private static ObjectNode lag(Lag lag) {
        ObjectNode object = JSON.createObjectNode();
        ObjectNode topics = object.putObject("topics");
        lag.topics().forEach(topics::put);
        ArrayNode connectors = object.putArray("connectors");
        for (Lag.Connector connector : lag.connectors()) {
            connectors
                    .addObject()
                    .put("connector", connector.name())
                    .put("state", connector.state())
                    .put("heldWalBytes", connector.heldWalBytes())
                    .put("walStatus", connector.walStatus());
        }
        return object;
    }

    private static String text(ObjectNode object) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }
}
