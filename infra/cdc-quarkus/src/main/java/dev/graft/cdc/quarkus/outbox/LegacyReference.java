package dev.graft.cdc.quarkus.outbox;

/** The legacy row that an entity came from, e.g. {@code (clinic, patients, p-1)}. */
public record LegacyReference(String source, String table, String id) {

    /** A row of the legacy system {@code clinic}. */
    public static LegacyReference clinic(String table, String id) {
        return new LegacyReference("clinic", table, id);
    }
}
