package dev.graft.patient.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may tell that two records are one person, normalised; null where a record has nothing usable.
 *
 * @param phone in E.164
 * @param email trimmed, in lower case
 */
public record Identifiers(@Nullable String phone, @Nullable String email) {

    /** Those that there are. */
    public List<Identifier> present() {
        List<Identifier> present = new ArrayList<>(2);
        if (phone != null) {
            present.add(new Identifier(Identifier.Kind.PHONE, phone));
        }
        if (email != null) {
            present.add(new Identifier(Identifier.Kind.EMAIL, email));
        }
        return present;
    }

    @Override
    public String toString() {
        return "Identifiers[hidden]";
    }
}
