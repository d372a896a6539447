package dev.graft.cdc.quarkus.effect;

/**
 * One kind of thing that a batch does.
 *
 * @param subject the table or topic that it is done to
 * @param detail which of the kind: a disposition, a code, a type of event
 */
public record Effect(Kind kind, String subject, String detail) {

    /** What can be done. */
    public enum Kind {
        /** A row of an owned table was given a disposition. */
        SETTLED,
        /** A record was passed over, since its row has been shaped by a newer one. */
        DROPPED,
        /** A record was put into quarantine. */
        QUARANTINED,
        /** A state of an entity was handed to the outbox. */
        PUBLISHED
    }
}
