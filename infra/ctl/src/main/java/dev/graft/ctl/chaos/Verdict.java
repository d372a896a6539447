package dev.graft.ctl.chaos;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What is found when a round is over.
 *
 * @param caughtUpSeconds how long it took until all had taken effect, from the writer's last step on
 * @param auditSeconds how long the auditor took
 * @param rowsCompared how many rows the auditor compared
 * @param peakMegabytes the most memory that each process ever had resident
 * @param notes what an operator had to do besides
 * @param findings what is wrong; nothing when the round is clean
 */
public record Verdict(
        double caughtUpSeconds,
        double auditSeconds,
        long rowsCompared,
        Map<String, Long> peakMegabytes,
        List<String> notes,
        List<String> findings) {

    public Verdict {
        peakMegabytes = Map.copyOf(peakMegabytes);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong. */
    @JsonProperty
    public boolean clean() {
        return findings.isEmpty();
    }
}
