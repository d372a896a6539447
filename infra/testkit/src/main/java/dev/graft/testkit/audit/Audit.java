package dev.graft.testkit.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an auditor saw.
 *
 * @param findings every difference, or the first ones of each table and a line that counts the rest
 * @param compared rows that the legacy database implies, per audited table
 */
public record Audit(List<Finding> findings, Map<String, Long> compared) {

    public Audit {
        findings = List.copyOf(findings);
        compared = Map.copyOf(compared);
    }

    public boolean isClean() {
        return findings.isEmpty() && rowsCompared() > 0;
    }

    public long rowsCompared() {
        return compared.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Throws {@link AssertionError} with the findings; also when there was nothing to compare. */
    public void requireClean() {
        if (rowsCompared() == 0) {
            throw new AssertionError("The audit compared nothing: the legacy database implies no row");
        }
        if (!findings.isEmpty()) {
            throw new AssertionError("The audit found %d differences:%n%s".formatted(findings.size(), listing()));
        }
    }

    private String listing() {
        return findings.stream().limit(60).map(Finding::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
