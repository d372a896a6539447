package dev.graft.stack;

/** What the legacy database is filled with; it is filled once, and remembers with what. */
public sealed interface LegacyContent {

    /** How the database remembers it. */
    String description();

    /** Whatever it was filled with first; the sample when this is the first time. */
    record Kept() implements LegacyContent {
        @Override
        public String description() {
            return new Sample().description();
        }
    }

    /** Nothing: the tables stay empty until somebody else writes them. */
    record Empty() implements LegacyContent {
        @Override
        public String description() {
            return "none";
        }
    }

    /** The three made-up clinics of {@code infra/legacy/sample.sql}. */
    record Sample() implements LegacyContent {
        @Override
        public String description() {
            return "sample";
        }
    }

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
                throw new StackException("rows to generate cannot be fewer than none");
            }
        }

        /** The script {@code generate.sql} with the numbers where psql would put its variables. */
        public String script(String template) {
            return template.replaceAll("(?<!:):patients\\b", Long.toString(patients))
                    .replaceAll("(?<!:):appointments\\b", Long.toString(appointments))
                    .replaceAll("(?<!:):seed\\b", Long.toString(seed));
        }

        @Override
        public String description() {
            return "generated, %d patients, %d appointments, seed %d".formatted(patients, appointments, seed);
        }
    }
}
