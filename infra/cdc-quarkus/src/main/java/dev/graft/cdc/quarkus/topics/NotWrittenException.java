package dev.graft.cdc.quarkus.topics;

/** The broker did not confirm every record; those that it did not confirm may be on the topic all the same. */
public final class NotWrittenException extends Exception {

    private static final long serialVersionUID = 1L;

    NotWrittenException(String topic, Throwable cause) {
        super("the broker did not take every record for %s".formatted(topic), cause);
    }
}
