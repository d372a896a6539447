package dev.graft.patient;

import dev.graft.testkit.rooms.RoomRules;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void theRoomsKeepTheirWalls() {
        RoomRules.check("dev.graft.patient");
    }
}
