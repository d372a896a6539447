package dev.graft.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever the order, repetition and batching of a history, both tables are what the facts imply, and the facts the same. */
class AnyOrderIT {

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void anyDeliveryOfAHistoryEndsInTheFiguresThatItsFactsImply(@ForAll long seed) throws SQLException {
        try (Stage atOnce = new Stage();
                Stage bitByBit = new Stage()) {
            new RandomHistory(seed).tell(atOnce);
            atOnce.run();
            RandomHistory history = new RandomHistory(seed);
            history.tell(bitByBit);
            history.readInSomeOrder(bitByBit, AnyOrderIT::theFiguresAreWhatTheFactsImply);

            theFiguresAreWhatTheFactsImply(atOnce);
            theFiguresAreWhatTheFactsImply(bitByBit);
            assertThat(bitByBit.list(PlainFigures.ALL_ELSE)).isEqualTo(atOnce.list(PlainFigures.ALL_ELSE));
            assertThat(bitByBit.list(PlainFigures.KEPT_SPECIALIST_DAYS))
                    .isEqualTo(atOnce.list(PlainFigures.KEPT_SPECIALIST_DAYS));
        }
    }

    private static void theFiguresAreWhatTheFactsImply(Stage stage) throws SQLException {
        List<String> specialistDays = stage.list(PlainFigures.SPECIALIST_DAYS);
        List<String> clinicDays = stage.list(PlainFigures.CLINIC_DAYS);
        assertThat(stage.list(PlainFigures.KEPT_SPECIALIST_DAYS)).isEqualTo(specialistDays);
        assertThat(stage.list(PlainFigures.KEPT_CLINIC_DAYS)).isEqualTo(clinicDays);
    }
}
