package dev.graft.cdc;

/**
 * Why a record could not be read.
 *
 * @param code one of a closed set, safe to count and to show
 * @param detail names the place (a column, a field), never a value
 */
public record Fault(Code code, String detail) {

    /** The kinds of fault, in the spelling that operators see. */
    public enum Code {
        KEY_MISSING,
        KEY_UNREADABLE,
        MALFORMED_JSON,
        EMPTY_VALUE,
        UNKNOWN_OPERATION,
        ROW_MISSING,
        COLUMN_MISSING,
        COLUMN_UNREADABLE,
        COLUMN_UNAVAILABLE,
        TEXT_NOT_STORABLE,
        HEADER_UNREADABLE
    }
}
