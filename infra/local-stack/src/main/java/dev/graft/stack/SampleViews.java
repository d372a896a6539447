package dev.graft.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Gives the sample its views, which the old application would count in Redis: once, while their topic is empty. */
final class SampleViews {
    private static final String TOPIC = "legacy.marketplace.views";
    private static final int LIMIT_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StackSettings settings;

    SampleViews(StackSettings settings) {
        this.settings = settings;
    }

    void provision() throws SQLException, IOException, InterruptedException {
        try (Connection legacy =
                DriverManager.getConnection(settings.addresses().legacyJdbcUrl())) {
            if (holdsTheSample(legacy)) {
                send(legacy);
            }
        }
    }

    private static boolean holdsTheSample(Connection legacy) throws SQLException {
        String marketplace = "select from pg_namespace where nspname = 'marketplace'";
        return new LegacyContent.Sample().description().equals(Sql.text(legacy, LegacyTables.DESCRIPTION))
                && Sql.exists(legacy, marketplace);
    }

    private void send(Connection legacy) throws SQLException, IOException, InterruptedException {
        Map<String, Object> client = new HashMap<>();
        client.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.addresses().kafkaBootstrap());
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            if (new Topics(settings).isEmpty(TOPIC)) {
                List<Future<?>> sent = new ArrayList<>();
                for (ProducerRecord<byte[], byte[]> view : views(legacy)) {
                    sent.add(producer.send(view));
                }
                for (Future<?> each : sent) {
                    each.get(LIMIT_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (ExecutionException | TimeoutException refused) {
            throw new StackException("kafka does not take the sample's views: " + refused.getMessage(), refused);
        }
    }

    private List<ProducerRecord<byte[], byte[]>> views(Connection legacy) throws SQLException, IOException {
        List<ProducerRecord<byte[], byte[]>> views = new ArrayList<>();
        try (var statement = legacy.createStatement();
                ResultSet rows = statement.executeQuery(settings.checkout().legacyScript("sample-views.sql"))) {
            while (rows.next()) {
                ObjectNode key = JSON.createObjectNode().put("id", rows.getString("id"));
                ObjectNode value = JSON.createObjectNode().put("op", "r");
                value.set("after", row(rows));
                views.add(new ProducerRecord<>(TOPIC, bytes(key), bytes(value)));
            }
        }
        return views;
    }

    private static ObjectNode row(ResultSet rows) throws SQLException {
        ObjectNode row = JSON.createObjectNode();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            row.put(rows.getMetaData().getColumnLabel(column), rows.getString(column));
        }
        return row;
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
