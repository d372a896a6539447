package dev.graft.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debezium.config.Field;
import io.debezium.connector.postgresql.PostgresConnectorConfig;
import io.debezium.pipeline.signal.channels.KafkaSignalChannel;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorSettingsTest {
    /** Settings of Kafka Connect itself, of the post-processor "reselect" and the converter "dates", and of producers. */
    private static final Pattern NOT_OF_DEBEZIUM = Pattern.compile(
            "(connector\\.class|tasks\\.max|transforms|key\\.converter|value\\.converter|header\\.converter|reselect|dates)(\\..*)?"
                    + "|producer\\.override\\..*");

    /** Debezium ignores what it does not know, so a misspelt setting would pass unnoticed. */
    @ParameterizedTest
    @ValueSource(strings = {"legacy-clinic", "outbox-doctor", "outbox-patient", "outbox-appointment", "outbox-analytics"})
    void debeziumKnowsEverySettingOfTheFile(String connector) throws IOException, IllegalAccessException {
        var unknown = new TreeSet<String>();
        new ObjectMapper()
                .readValue(Checkout.current().connectorFile(connector).toFile(), Map.class)
                .keySet()
                .forEach(name -> unknown.add((String) name));
        unknown.removeIf(name -> NOT_OF_DEBEZIUM.matcher(name).matches());
        unknown.removeAll(known());
        assertThat(unknown).isEmpty();
    }

    /** The constants too, since the list of all fields leaves out offset.mismatch.strategy. */
    private static Set<String> known() throws IllegalAccessException {
        Set<String> known = new HashSet<>();
        PostgresConnectorConfig.ALL_FIELDS.forEach(field -> known.add(field.name()));
        for (var owner : List.of(PostgresConnectorConfig.class, KafkaSignalChannel.class)) {
            for (var constant : owner.getFields()) {
                if (constant.getType() == Field.class) {
                    known.add(((Field) constant.get(null)).name());
                }
            }
        }
        return known;
    }
}
