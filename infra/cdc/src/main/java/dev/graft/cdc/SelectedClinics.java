package dev.graft.cdc;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clinics that are to be migrated: all of them, or a list, for a migration that goes clinic by clinic. */
public sealed interface SelectedClinics {

    /** Whether rows of this clinic are migrated. A row without a clinic belongs to none that could be left out. */
    boolean includes(@Nullable String clinicId);

    /** Reads {@code all} or a comma-separated list of legacy clinic ids. */
    static SelectedClinics parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("graft.clinics is empty: say 'all' or list the ids of clinics");
        }
        if (text.strip().equals("all")) {
            return new All();
        }
        return new Listed(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Every clinic, also those that open later. */
    record All() implements SelectedClinics {
        @Override
        public boolean includes(@Nullable String clinicId) {
            return true;
        }
    }

    /** Only these clinics. */
    record Listed(Set<String> ids) implements SelectedClinics {
        public Listed {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean includes(@Nullable String clinicId) {
            return clinicId == null || ids.contains(clinicId);
        }
    }
}
