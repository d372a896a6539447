package dev.graft.ctl.chaos;

import dev.graft.stack.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** A connector's task fails because its topic takes no record, and is restarted over REST once the topic is mended. */
record TaskFailed(String connector, String topic) implements Fault {
    private static final int LIMIT_SECONDS = 30;
    /** No record is fresh enough. A limit on sizes would not do: the producer splits a batch that is too large for ever. */
    private static final ConfigEntry NOTHING = new ConfigEntry("message.timestamp.before.max.ms", "0");

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        ConnectorStates states = new ConnectorStates(stack.addresses().connect());
        alter(stack, AlterConfigOp.OpType.SET);
        try {
            stack.await(connector + " did not fail", () -> states.hasFailed(connector));
        } finally {
            alter(stack, AlterConfigOp.OpType.DELETE);
        }
        stack.up();
    }

    private void alter(ChaosStack stack, AlterConfigOp.OpType operation) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.addresses().kafkaBootstrap()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(NOTHING, operation))))
                    .all()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new StackException("kafka does not change " + topic + ": " + refused.getMessage(), refused);
        }
    }

    @Override
    public String toString() {
        return "task of %s failed on %s and restarted".formatted(connector, topic);
    }
}
