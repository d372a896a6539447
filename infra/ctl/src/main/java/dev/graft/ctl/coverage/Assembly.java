package dev.graft.ctl.coverage;

import dev.graft.stack.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays the counts of the legacy database beside what the services say. */
record Assembly(@Nullable LegacyCounts legacy, Map<Service, ServiceAnswers.Dispositions> answers, boolean caughtUp) {

    /** The stored reasons wait for this word: whether what they wait for can still come (law of the barrier). */
    private static final String AWAITED = "_AWAITED";

    List<TableCoverage> tables() {
        return Arrays.stream(LegacyTable.values())
                .filter(this::isThere)
                .map(this::table)
                .toList();
    }

    /** A table that the legacy system does not have is left out, unless rows of it are counted all the same. */
    private boolean isThere(LegacyTable table) {
        if (legacy == null || legacy.tables().containsKey(table)) {
            return true;
        }
        ServiceAnswers.Table answer = answer(table);
        return answer != null && (answer.tally().live() > 0 || answer.strays() > 0);
    }

    private TableCoverage table(LegacyTable table) {
        SourceCount source = source(table);
        ServiceAnswers.Table answer = answer(table);
        return new TableCoverage(
                table.table(),
                table.schema(),
                table.owner().module(),
                source == null ? null : source.rows(),
                answer == null ? null : told(answer.tally()),
                answer == null ? 0 : answer.strays(),
                source != null && answer != null && source.keyChecksum().equals(answer.keyChecksum()));
    }

    /** One entry for every clinic that a row on either side names, those without a clinic last. */
    List<ClinicCoverage> clinics() {
        Set<@Nullable String> clinics = new TreeSet<>(Comparator.nullsLast(NaturalOrder.OF_IDS));
        for (LegacyTable table : ofClinics()) {
            SourceCount source = source(table);
            if (source != null) {
                clinics.addAll(source.byClinic().keySet());
            }
            ServiceAnswers.Table answer = answer(table);
            if (answer != null) {
                answer.clinics().stream()
                        .filter(clinic -> clinic.tally().live() > 0)
                        .forEach(clinic -> clinics.add(clinic.clinic()));
            }
        }
        return clinics.stream().map(this::clinic).toList();
    }

    private static List<LegacyTable> ofClinics() {
        return Arrays.stream(LegacyTable.values())
                .filter(table -> table.clinicColumn().isPresent())
                .toList();
    }

    private ClinicCoverage clinic(@Nullable String clinic) {
        List<ClinicCoverage.Rows> rows = new ArrayList<>();
        for (LegacyTable table : ofClinics()) {
            rows.add(rows(clinic, table));
        }
        return new ClinicCoverage(
                clinic,
                legacy == null || clinic == null ? null : legacy.clinicNames().get(clinic),
                rows);
    }

    /** A quarantined row has lost its clinic: what a clinic lacks is unknown only as far as the whole table lacks it. */
    private ClinicCoverage.Rows rows(@Nullable String clinic, LegacyTable table) {
        SourceCount source = source(table);
        Long rows = source == null ? null : source.byClinic().getOrDefault(clinic, 0L);
        Tally tally = tally(clinic, table);
        Long unknown = table(table).unknown();
        if (rows == null || tally == null || unknown == null) {
            return new ClinicCoverage.Rows(table.table(), table.owner().module(), rows, tally, null);
        }
        long lacking = Math.min(unknown, Math.max(0, rows - tally.live()));
        return new ClinicCoverage.Rows(table.table(), table.owner().module(), rows, tally, lacking);
    }

    private @Nullable Tally tally(@Nullable String clinic, LegacyTable table) {
        ServiceAnswers.Table answer = answer(table);
        if (answer == null) {
            return null;
        }
        return answer.clinics().stream()
                .filter(each -> Objects.equals(each.clinic(), clinic))
                .map(each -> told(each.tally()))
                .findFirst()
                .orElse(Tally.NONE);
    }

    private Tally told(Tally stored) {
        TreeMap<String, Long> reasons = new TreeMap<>();
        stored.reasons().forEach((reason, rows) -> reasons.merge(told(reason), rows, Long::sum));
        return new Tally(stored.dispositions(), reasons);
    }

    private String told(String reason) {
        if (!reason.endsWith(AWAITED)) {
            return reason;
        }
        return reason.substring(0, reason.length() - AWAITED.length()) + (caughtUp ? "_UNKNOWN" : "_PENDING");
    }

    private @Nullable SourceCount source(LegacyTable table) {
        return legacy == null ? null : legacy.tables().getOrDefault(table, SourceCount.NONE);
    }

    private ServiceAnswers.@Nullable Table answer(LegacyTable table) {
        ServiceAnswers.Dispositions answer = answers.get(table.owner());
        return answer == null
                ? null
                : answer.tables().stream()
                        .filter(each -> each.table().equals(table.table()))
                        .findFirst()
                        .orElse(null);
    }
}
