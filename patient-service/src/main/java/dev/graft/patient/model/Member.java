package dev.graft.patient.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What grouping needs of a patient record.
 *
 * @param person the person that the record belongs to so far
 */
public record Member(String legacyId, @Nullable Instant createdAt, Identifiers identifiers, GlobalPatientId person) {

    /** The earliest record founds a person; a missing time comes last, and keys, by code point, break ties. */
    public static final Comparator<Member> FOUNDERS_FIRST = Comparator.comparing(
                    Member::createdAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Member::legacyId, Member::compareCodePoints);

    /** The order of UTF-8 bytes, which PostgreSQL's C collation has too; that of UTF-16 differs beyond the first plane. */
    private static int compareCodePoints(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return Arrays.compare(a, b);
    }
}
