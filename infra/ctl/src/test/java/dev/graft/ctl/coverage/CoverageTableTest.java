package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageTableTest {

    @Test
    void aBalancedMigrationIsOnePage() {
        assertThat(CoverageTable.render(Samples.balanced())).isEqualTo("""
                        Balanced: each of the 79 legacy rows is accounted for.

                        Legacy tables
                          table          rows   migrated   parked   in review   excluded   quarantined   unknown   strays
                          clinics           3          3        -           -          -             -         -        -
                          users            13          7        -           -          6             -         -        -
                          patients         20         20        -           -          -             -         -        -
                          appointments     43         43        -           -          -             -         -        -

                        Clinics
                          clinic                           rows   migrated   parked   in review   excluded   quarantined   unknown
                          c-1      Kaskad Medical Center      7          7        -           -          -             -         -
                          (none)                              -          -        -           -          -             -         -

                        New model
                          global doctors                 7
                          clinic doctors inferred        4
                          global patients               18

                        On the way
                          no record waits in a topic
                          legacy-clinic      running, holds 14 kB of log

                        Next: ./graft status --json   (every number, also per clinic and table)
                        """);
    }

    @Test
    void whatIsQuarantinedNamesTheCommandAndWhatIsDiscardedWaitsForNothing() {
        String table = CoverageTable.render(Samples.spoilt());
        assertThat(table)
                .startsWith("Balanced: ")
                .contains("  - patients: 2 rows wait: COLUMN_MISSING 2\n")
                .doesNotContain("DISCARDED")
                .endsWith("Next: ./graft quarantine list\n");
    }

    @Test
    void whatNeedsAttentionComesFirst() {
        assertThat(CoverageTable.render(Samples.troubled())).isEqualTo("""
                        Not caught up yet: the numbers below still move.

                        Needs attention
                          ! doctor-service (port 8081) does not answer
                          ! connector outbox-doctor is FAILED
                          ! users: doctor-service has told nothing about it
                          ! patients: 1,012 rows are unknown: the service has not seen them
                          ! patients: 2 records have a key that cannot be read
                          - appointments: 4 rows wait: CLINIC_MISMATCH 1, DOCTOR_UNKNOWN 3

                        Legacy tables
                          table           rows   migrated   parked   in review   excluded   quarantined   unknown   strays
                          clinics            3          3        -           -          -             -         -        -
                          users             13          ?        ?           ?          ?             ?         ?        ?
                          patients       1,020          8        -           -          -             -     1,012        2
                          appointments      43         39        4           -          -             -         -        -

                        Clinics
                          clinic            rows   migrated   parked   in review   excluded   quarantined   unknown
                          c-1      Kaskad      5          ?        ?           ?          ?             ?         ?

                        On the way
                          legacy.clinic.patients 1,012 records
                          outbox-doctor      failed, holds 2,861 MB of log

                        Next: ./graft logs doctor
                        """);
    }
}
