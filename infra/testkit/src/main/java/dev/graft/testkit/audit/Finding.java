package dev.graft.testkit.audit;

/** One difference between what a service holds and what the legacy database implies; it never quotes a value. */
public record Finding(String table, String key, String fact) {

    @Override
    public String toString() {
        return table + " " + key + ": " + fact;
    }
}
