package dev.graft.stack;

import java.util.ArrayList;
import java.util.List;

/** The processes of one stack, ground floor first. */
final class Parts {
    private Parts() {}

    static List<Part> of(StackSettings settings) {
        List<Part> parts = new ArrayList<>();
        parts.add(new PostgresServer(settings));
        parts.add(new KafkaBroker(settings));
        parts.add(new ConnectWorker(settings));
        for (Service service : settings.addresses().services()) {
            parts.add(new ServiceProcess(settings, service));
        }
        return parts;
    }
}
