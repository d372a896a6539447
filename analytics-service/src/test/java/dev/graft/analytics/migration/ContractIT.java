package dev.graft.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.testkit.Contract;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leaves is what {@code infra/contracts} promises, byte for byte. */
class ContractIT {

    private static final Contract CONTRACT = Contract.of("graft.analytics.v1");
    private static final String MOMENT = "2026-03-02T10:00:00Z";

    @Test
    void whatLeavesEqualsTheSamplesAndFitsTheSchema() throws SQLException {
        List<String> left = values();

        assertThat(left).containsExactlyInAnyOrderElementsOf(CONTRACT.samples().values());
        assertThat(left)
                .allSatisfy(value -> assertThat(CONTRACT.violations(value)).isEmpty());
    }

    /** A closed day of each kind that has figures late, and loses them again. */
    private static List<String> values() throws SQLException {
        try (Stage stage = new Stage()) {
            stage.doctor("u-1");
            stage.profile("s-1", "u-1", "Asia/Yerevan", null);
            stage.run();
            stage.close("2026-03-06T00:00:00Z");
            stage.views("PROFILE", "s-1", "2026-03-02", "12", "3", "1");
            stage.views("CONTACT", "s-1", "2026-03-02", "4", "0", "1");
            stage.request("r-1", "s-1", MOMENT);
            stage.appointment("a-1", "c-1", "u-1", "p-1", MOMENT, "COMPLETED");
            stage.run();
            stage.order("o-1", "s-1", MOMENT);
            stage.appointmentGone("a-1");
            stage.run();
            return stage.emitted();
        }
    }
}
