package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.ctl.coverage.Coverage;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.testkit.audit.Scope;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that goes clinic by clinic. */
class SelectedClinicsIT {

    @TempDir
    private Path folder;

    @Test
    void aClinicAddedLaterComesInByAReplay() throws Exception {
        try (RunningStack stack = new RunningStack(folder, settings -> settings.forClinics("c-1"))) {
            stack.start(new LegacyContent.Sample(), event -> {});
            Coverage one = stack.audited(Scope.everything().ofClinics("c-1"));
            assertThat(one.balanced()).isTrue();
            assertThat(one.entities().get("clinicPatients")).isLessThan(20L);

            new LocalStack(stack.settings()).stop(event -> {});
            new LocalStack(stack.settings().forClinics("all")).start(new LegacyContent.Kept(), event -> {});
            for (String database : new String[] {"doctor", "patient", "appointment"}) {
                stack.execute(database, "update consumed_position set next_offset = 0, epoch = epoch + 1");
            }
            Coverage all = stack.audited();
            assertThat(all.balanced()).isTrue();
            assertThat(all.entities()).containsEntry("clinicPatients", 20L).containsEntry("appointmentsLinked", 43L);
        }
    }
}
