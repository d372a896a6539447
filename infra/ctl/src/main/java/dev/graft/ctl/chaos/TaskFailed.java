package dev.graft.ctl.chaos;

import java.io.IOException;
import java.sql.SQLException;

/** A connector's task fails because its topic takes no record, and is restarted over REST once the topic is mended. */
record TaskFailed(String connector, String topic) implements Fault {
    /** No record is fresh enough. A limit on sizes would not do: the producer splits a batch that is too large for ever. */
    private static final String OLDEST = "message.timestamp.before.max.ms";

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        ConnectorStates states = new ConnectorStates(stack.addresses().connect());
        try (Topics topics = Topics.of(stack)) {
            topics.set(topic, OLDEST, "0");
            try {
                stack.await(connector + " did not fail", () -> states.hasFailed(connector));
            } finally {
                topics.unset(topic, OLDEST);
            }
        }
        stack.up();
    }

    @Override
    public String toString() {
        return "task of %s failed on %s and restarted".formatted(connector, topic);
    }
}
