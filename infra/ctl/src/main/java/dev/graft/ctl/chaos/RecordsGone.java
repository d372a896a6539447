package dev.graft.ctl.chaos;

import dev.graft.stack.Service;
import java.io.IOException;
import java.sql.SQLException;

/** The records before which a service stands are deleted while it is away: its position lies behind the log's start. */
record RecordsGone(Service service, String topic) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        stack.kill(Victim.of(service));
        stack.execute(
                service.database(), "update live.consumed_position set next_offset = 0 where topic = '" + topic + "'");
        try (Topics topics = Topics.of(stack)) {
            String policy = "cleanup.policy";
            topics.set(topic, policy, "compact,delete");
            topics.deleteRecords(topic);
            topics.set(topic, policy, "compact");
        }
        stack.revive(Victim.of(service));
        new Loss(stack).recover("lies behind the log's start");
    }

    @Override
    public String toString() {
        return "%s behind the start of %s, and recovered".formatted(service.module(), topic);
    }
}
