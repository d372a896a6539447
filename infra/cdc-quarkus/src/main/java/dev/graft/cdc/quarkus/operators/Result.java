package dev.graft.cdc.quarkus.operators;

/** What an operation came to; a mutating endpoint answers with one, and the command line prints its sentence. */
public interface Result {

    /** One sentence without personal values, for the journal and for whoever asked. */
    String result();

    /** A result that is told by its sentence alone. */
    record Told(String result) implements Result {}

    /** Nothing but a sentence. */
    static Told told(String sentence) {
        return new Told(sentence);
    }
}
