package dev.graft.appointment.references;

import dev.graft.cdc.Change;
import dev.graft.cdc.quarkus.ledger.Arrival;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The references of one kind, a batch at a time. Inside a transaction only.
 *
 * @param <R> a reference
 */
public sealed interface ReferenceTable<R> permits DoctorReferenceTable, PatientReferenceTable {

    /** The references that these legacy rows are, in whatever clinics; rows that nobody knows are left out. */
    Map<String, List<R>> ofLegacyRows(Collection<String> legacyIds) throws SQLException;

    UUID id(R reference);

    String legacyId(R reference);

    List<R> load(Collection<UUID> ids) throws SQLException;

    void upsert(Collection<R> references) throws SQLException;

    void delete(Collection<UUID> ids) throws SQLException;

    /**
     * Keeps what arrived. A state that cannot be read counts as gone until a readable one arrives.
     *
     * @return the references that there are no more and those that are new; a state in which only a name changed is
     *     neither
     */
    default Set<R> keep(List<Arrival<R>> arrivals) throws SQLException {
        Map<UUID, R> held = new HashMap<>();
        load(arrivals.stream().map(arrival -> UUID.fromString(arrival.key())).toList())
                .forEach(reference -> held.put(id(reference), reference));
        List<R> written = new ArrayList<>();
        List<UUID> removed = new ArrayList<>();
        Set<R> changed = new HashSet<>();
        for (Arrival<R> arrival : arrivals) {
            UUID id = UUID.fromString(arrival.key());
            R before = held.get(id);
            R after = after(arrival.change());
            if (Objects.equals(before, after)) {
                continue;
            }
            if (before != null) {
                changed.add(before);
            }
            if (after == null) {
                removed.add(id);
            } else {
                changed.add(after);
                written.add(after);
            }
        }
        delete(removed);
        upsert(written);
        return changed;
    }

    private @Nullable R after(Change<R> change) {
        return switch (change) {
            case Change.Upsert<R> upsert -> upsert.row();
            case Change.Delete<R> delete -> null;
            case Change.Unreadable<R> unreadable -> null;
        };
    }

    /** References by the legacy rows that they are. */
    default Map<String, List<R>> byLegacyId(List<R> references) {
        return references.stream().collect(Collectors.groupingBy(this::legacyId));
    }
}
