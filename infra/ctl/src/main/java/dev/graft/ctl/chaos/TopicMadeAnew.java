package dev.graft.ctl.chaos;

import java.io.IOException;
import java.sql.SQLException;

/** A topic is deleted with all its records, and made again empty under its old name. */
record TopicMadeAnew(String topic) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        try (Topics topics = Topics.of(stack)) {
            topics.delete(topic);
            stack.await(topic + " did not go", () -> !topics.names().contains(topic));
        }
        stack.up();
        new Loss(stack).recover("the topic was made anew");
    }

    @Override
    public String toString() {
        return topic + " deleted and made again, and recovered from";
    }
}
