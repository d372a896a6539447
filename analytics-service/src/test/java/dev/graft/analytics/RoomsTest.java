package dev.graft.analytics;

import dev.graft.testkit.rooms.RoomRules;
import org.junit.jupiter.api.Test;

class RoomsTest {

    @Test
    void theWallsStand() {
        RoomRules.check("dev.graft.analytics");
    }
}
