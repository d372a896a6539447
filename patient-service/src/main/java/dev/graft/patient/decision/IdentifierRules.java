package dev.graft.patient.decision;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.graft.patient.model.Identifiers;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a phone or e-mail address may tell one person from another. */
public final class IdentifierRules {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** What receptionists type when there is no address. */
    private static final Set<String> PLACEHOLDER_NAMES =
            Set.of("none", "noemail", "no-email", "nomail", "no", "test", "na", "n/a", "unknown", "-");

    private static final Set<String> PLACEHOLDER_DOMAINS =
            Set.of("example.com", "example.org", "example.net", "none.com", "test.com", "none", "test");

    /** The longest address that can be delivered to (RFC 5321, section 4.5.3.1.3, without the brackets). */
    private static final int LONGEST_ADDRESS = 254;

    private IdentifierRules() {}

    /**
     * Normalises the identifiers of a record.
     *
     * @param region ISO 3166 code of the country whose national numbers are meant, e.g. {@code AM}
     */
    public static Identifiers of(@Nullable String phone, @Nullable String email, String region) {
        return new Identifiers(phone(phone, region), email(email));
    }

    /** The number in E.164, or null if it is none or a placeholder. */
    static @Nullable String phone(@Nullable String text, String region) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            PhoneNumber number = PHONES.parse(text.strip(), region);
            return PHONES.isValidNumber(number) && !isOneDigit(number)
                    ? PHONES.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static boolean isOneDigit(PhoneNumber number) {
        String digits = Long.toString(number.getNationalNumber());
        return digits.chars().distinct().count() == 1;
    }

    /** The address trimmed and in lower case, or null if it is none or a placeholder. */
    static @Nullable String email(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String address = text.strip().toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        boolean isAddress = at > 0
                && address.length() <= LONGEST_ADDRESS
                && at == address.lastIndexOf('@')
                && at < address.length() - 1
                && address.chars().noneMatch(Character::isWhitespace);
        return isAddress && !isPlaceholder(address.substring(0, at), address.substring(at + 1)) ? address : null;
    }

    private static boolean isPlaceholder(String name, String domain) {
        return PLACEHOLDER_NAMES.contains(name) || PLACEHOLDER_DOMAINS.contains(domain);
    }
}
