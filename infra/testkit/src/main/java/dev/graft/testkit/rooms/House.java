package dev.graft.testkit.rooms;

import static dev.graft.testkit.rooms.Library.CDC;
import static dev.graft.testkit.rooms.Library.FILES_AND_SOCKETS;
import static dev.graft.testkit.rooms.Library.HTTP;
import static dev.graft.testkit.rooms.Library.JACKSON;
import static dev.graft.testkit.rooms.Library.JAKARTA;
import static dev.graft.testkit.rooms.Library.JDBC;
import static dev.graft.testkit.rooms.Library.JDK;
import static dev.graft.testkit.rooms.Library.KAFKA;
import static dev.graft.testkit.rooms.Library.LOGGERS;
import static dev.graft.testkit.rooms.Library.NULLNESS;
import static dev.graft.testkit.rooms.Library.OUTBOX;
import static dev.graft.testkit.rooms.Library.QUARKUS;
import static dev.graft.testkit.rooms.Room.room;

import java.util.List;
import java.util.Optional;

/** The table "Rooms of a service" of the design, line by line. */
final class House {

    private static final List<Room> ROOMS = List.of(
            room("legacy")
                    .only(CDC, JDK, NULLNESS)
                    .never(JDBC, LOGGERS, FILES_AND_SOCKETS)
                    .withoutClocks(),
            room("model")
                    .only(JDK, NULLNESS)
                    .never(JDBC, LOGGERS, FILES_AND_SOCKETS)
                    .withoutClocks(),
            room("decision")
                    .sees("legacy", "model")
                    .never(QUARKUS, JAKARTA, JACKSON, KAFKA, JDBC, LOGGERS, FILES_AND_SOCKETS)
                    .withoutClocks(),
            room("measure")
                    .sees("legacy", "model")
                    .never(QUARKUS, JAKARTA, JACKSON, KAFKA, JDBC, LOGGERS, FILES_AND_SOCKETS)
                    .withoutClocks(),
            room("store").sees("model").never(KAFKA, HTTP),
            room("references").sees("model").never(KAFKA, HTTP),
            room("parking").sees("model").never(KAFKA, HTTP),
            room("publish")
                    .sees("model")
                    .only(CDC, OUTBOX, JACKSON, JDK, NULLNESS)
                    .never(JDBC, LOGGERS, FILES_AND_SOCKETS),
            room("migration")
                    .sees("legacy", "model", "decision", "measure", "store", "references", "parking", "publish")
                    .never(KAFKA, HTTP),
            room("intake").sees("migration", "legacy").never(HTTP),
            room("views").sees("model").never(JDBC),
            room("activity").sees("model"),
            room("api").sees("model", "store", "parking").never(KAFKA),
            room("page").sees("api", "model", "store").never(KAFKA));

    private House() {}

    static Optional<Room> find(String name) {
        return ROOMS.stream().filter(room -> room.name().equals(name)).findFirst();
    }
}
