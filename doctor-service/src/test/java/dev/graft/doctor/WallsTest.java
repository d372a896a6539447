package dev.graft.doctor;

import dev.graft.testkit.rooms.RoomRules;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void theRoomsOfTheHouseStand() {
        RoomRules.check("dev.graft.doctor");
    }
}
