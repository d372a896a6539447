package dev.graft.testkit.audit;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of phones and e-mails written a second time. */
public final class Contacts {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    static final Set<String> NOBODY =
            Set.of("none", "noemail", "no-email", "nomail", "no", "test", "na", "n/a", "unknown", "-");
    static final Set<String> NOWHERE =
            Set.of("example.com", "example.org", "example.net", "none.com", "test.com", "none", "test");

    private Contacts() {}

    /** E.164, when the number is a valid one and not one digit repeated. */
    public static Optional<String> phone(@Nullable String typed, String region) {
        return parsed(typed, region)
                .filter(number -> PHONES.getNationalSignificantNumber(number)
                                .chars()
                                .distinct()
                                .count()
                        > 1)
                .map(number -> PHONES.format(number, PhoneNumberFormat.E164));
    }

    /** The address in lower case, when it is one and not what receptionists type when there is none. */
    public static Optional<String> email(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(email -> email.length() <= 254)
                .filter(email -> email.matches("[^@\\s]+@[^@\\s]+"))
                .filter(email -> !NOBODY.contains(email.substring(0, email.indexOf('@'))))
                .filter(email -> !NOWHERE.contains(email.substring(email.indexOf('@') + 1)));
    }

    private static Optional<PhoneNumber> parsed(@Nullable String typed, String region) {
        if (typed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PHONES.parse(typed, region)).filter(PHONES::isValidNumber);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
