package dev.graft.cdc;

import java.util.Optional;
import java.util.stream.Stream;

/** What is remarkable of a row that is migrated all the same; of several, the ledger names the first. */
public enum Flag {
    /** Its status is none that anybody knows: it became UNKNOWN, and its text is kept beside it. */
    STATUS_UNKNOWN,
    /** Its gender is none that anybody knows: it became UNKNOWN, and its text is kept beside it. */
    GENDER_UNKNOWN,
    /** Its duration is less than nothing; it is kept as it is. */
    ENDS_BEFORE_START,
    /** It names no clinic: it is migrated as far as such a row can be. */
    NO_CLINIC;

    /** This flag if the fact holds, else nothing. */
    public Stream<Flag> when(boolean fact) {
        return fact ? Stream.of(this) : Stream.empty();
    }

    /** The flag that the ledger names. */
    static Optional<Flag> first(Stream<Flag> flags) {
        return flags.sorted().findFirst();
    }
}
