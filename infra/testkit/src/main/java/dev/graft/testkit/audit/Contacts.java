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
final class Contacts {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Set<String> NOBODY =
            Set.of("none", "noemail", "no-email", "nomail", "test", "na", "n/a", "unknown", "-");
    private static final Set<String> NOWHERE =
            Set.of("example.com", "example.org", "none.com", "test.com", "none", "test");

    private Contacts() {}

    /** E.164, when the number is a valid one. */
    static Optional<String> phone(@Nullable String typed, String region) {
        return parsed(typed, region).map(number -> PHONES.format(number, PhoneNumberFormat.E164));
    }

    /** Nobody's number: one digit repeated. */
    static boolean isPlaceholderPhone(@Nullable String typed, String region) {
        return parsed(typed, region)
                .map(PHONES::getNationalSignificantNumber)
                .filter(national -> national.chars().distinct().count() == 1)
                .isPresent();
    }

    static Optional<String> email(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String email = typed.strip().toLowerCase(Locale.ROOT);
        return email.matches("[^@\\s]+@[^@\\s]+") ? Optional.of(email) : Optional.empty();
    }

    static boolean isPlaceholderEmail(String email) {
        int at = email.indexOf('@');
        return NOBODY.contains(email.substring(0, at)) || NOWHERE.contains(email.substring(at + 1));
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
