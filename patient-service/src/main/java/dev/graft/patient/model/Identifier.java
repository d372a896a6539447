package dev.graft.patient.model;

/** A normalised phone or e-mail address. */
public record Identifier(Kind kind, String value) {

    /** What an identifier is. */
    public enum Kind {
        PHONE,
        EMAIL
    }

    @Override
    public String toString() {
        return "Identifier[" + kind + ", hidden]";
    }
}
