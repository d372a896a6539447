package dev.graft.cdc.quarkus.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.graft.cdc.Disposition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of the rows of every table that a service owns. */
public record DispositionReport(String service, List<Table> tables) {

    /**
     * One table.
     *
     * @param strays records whose key cannot be read, shown beside the balance
     * @param keyChecksum of the keys of all rows that are not gone; independent of order
     */
    public record Table(
            String table,
            @Nullable String schema,
            Map<Disposition.Kind, Long> dispositions,
            Map<String, Long> reasons,
            long strays,
            String keyChecksum,
            List<Clinic> clinics) {}

    /** The rows of one clinic; null for rows that name none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Clinic(
            @Nullable String clinic, Map<Disposition.Kind, Long> dispositions, Map<String, Long> reasons) {}
}
