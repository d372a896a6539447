package dev.graft.stack;

/** What an empty legacy database is filled with. */
public sealed interface LegacyContent {

    /** Nothing: the tables stay as they are. */
    record Empty() implements LegacyContent {}

    /** The three made-up clinics of {@code infra/legacy/sample.sql}. */
    record Sample() implements LegacyContent {}

    /**
     * Made-up clinics of any size, by {@code infra/legacy/generate.sql}.
     *
     * @param patients rows of {@code clinic.patients}
     * @param appointments rows of {@code clinic.appointments}
     * @param seed the same seed gives the same rows
     */
    record Generated(long patients, long appointments, long seed) implements LegacyContent {
        public Generated {
            if (patients < 0 || appointments < 0) {
                throw new IllegalArgumentException("rows to generate cannot be fewer than none");
            }
        }
    }
}
