package dev.graft.spine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must become of each row of {@code infra/legacy/hard-cases.sql}; a key says what is hard about its row. */
final class HardCases {

    /** Rows at the reception desk's phone: too many to be one person. */
    static final int DESK_ROWS = 500;

    private static final String EXPECTED = """
            clinics      | north                                             | MIGRATED
            clinics      | south                                             | MIGRATED
            clinics      | clinic-of-nulls                                   | MIGRATED
            clinics      | clinic-of-empty-texts                             | MIGRATED
            clinics      | clinic-on-mars                                    | MIGRATED
            clinics      | clinic-with-markup                                | MIGRATED
            clinics      | clinic-with-a-long-name                           | MIGRATED
            clinics      | clinic-made-at-infinity                           | QUARANTINED COLUMN_UNREADABLE
            clinics      | clinic-made-before-time                           | QUARANTINED COLUMN_UNREADABLE
            clinics      | clinic-changed-in-12026                           | QUARANTINED COLUMN_UNREADABLE
            clinics      | clinic-made-before-christ                         | QUARANTINED COLUMN_UNREADABLE
            users        | doctor                                            | MIGRATED
            users        | doctor-of-no-clinic                               | MIGRATED NO_CLINIC
            users        | doctor-of-unknown-clinic                          | MIGRATED
            users        | doctor-of-new-status                              | MIGRATED STATUS_UNKNOWN
            users        | doctor-of-new-status-and-no-clinic                | MIGRATED STATUS_UNKNOWN
            users        | doctor-without-status                             | MIGRATED STATUS_UNKNOWN
            users        | doctor-with-negative-experience                   | MIGRATED
            users        | doctor-with-markup                                | MIGRATED
            users        | doctor-with-long-texts                            | MIGRATED
            users        | doctor-of-a-clinic-no-index-takes                 | QUARANTINED COLUMN_UNREADABLE
            users        | doctor-made-at-infinity                           | QUARANTINED COLUMN_UNREADABLE
            users        | doctor-changed-in-12026                           | QUARANTINED COLUMN_UNREADABLE
            users        | user-made-before-christ                           | QUARANTINED COLUMN_UNREADABLE
            users        | user-of-no-role                                   | EXCLUDED ROLE_UNKNOWN
            users        | user-of-new-role                                  | EXCLUDED ROLE_UNKNOWN
            users        | user-of-nulls                                     | EXCLUDED ROLE_UNKNOWN
            users        | user-of-new-status                                | EXCLUDED NOT_A_DOCTOR
            patients     | patient                                           | MIGRATED
            patients     | patient-with-notes                                | MIGRATED
            patients     | patient-of-the-south                              | MIGRATED
            patients     | patient-of-no-clinic                              | MIGRATED NO_CLINIC
            patients     | patient-of-unknown-clinic                         | MIGRATED
            patients     | patient-of-new-status                             | MIGRATED STATUS_UNKNOWN
            patients     | patient-of-new-status-and-no-clinic               | MIGRATED STATUS_UNKNOWN
            patients     | patient-without-status                            | MIGRATED STATUS_UNKNOWN
            patients     | patient-of-new-gender                             | MIGRATED GENDER_UNKNOWN
            patients     | patient-of-nulls                                  | MIGRATED STATUS_UNKNOWN
            patients     | patient-of-empty-texts                            | MIGRATED STATUS_UNKNOWN
            patients     | patient-born-at-infinity                          | QUARANTINED COLUMN_UNREADABLE
            patients     | patient-born-before-time                          | QUARANTINED COLUMN_UNREADABLE
            patients     | patient-born-in-12026                             | QUARANTINED COLUMN_UNREADABLE
            patients     | patient-born-before-christ                        | QUARANTINED COLUMN_UNREADABLE
            patients     | patient-born-in-year-1                            | MIGRATED
            patients     | patient-born-in-9999                              | MIGRATED
            patients     | patient-born-in-1500                              | MIGRATED
            patients     | patient-with-sql                                  | MIGRATED
            patients     | patient-with-markup                               | MIGRATED
            patients     | patient-with-an-escape                            | MIGRATED
            patients     | patient-with-every-script                         | MIGRATED
            patients     | patient-called-the-marker                         | QUARANTINED COLUMN_UNAVAILABLE
            patients     | patient-with-long-texts                           | MIGRATED STATUS_UNKNOWN
            patients     | patient-of-a-clinic-no-index-takes                | QUARANTINED COLUMN_UNREADABLE
            patients     | patient-without-phone                             | MIGRATED
            patients     | patient-with-zeros-1                              | MIGRATED
            patients     | patient-with-zeros-2                              | MIGRATED
            patients     | patient-with-capitals                             | MIGRATED
            patients     | patient-with-small-letters                        | MIGRATED
            patients     | patient-made-at-infinity                          | QUARANTINED COLUMN_UNREADABLE
            patients     | patient-changed-in-12026                          | QUARANTINED COLUMN_UNREADABLE
            patients     | patient-made-before-christ                        | QUARANTINED COLUMN_UNREADABLE
            appointments | visit                                             | MIGRATED
            appointments | visit-in-another-clinic                           | MIGRATED
            appointments | visit-of-another-clinics-patient                  | PARKED CLINIC_MISMATCH
            appointments | visit-to-a-deleted-doctor                         | PARKED DOCTOR_AWAITED
            appointments | visit-of-an-unreadable-patient                    | PARKED PATIENT_AWAITED
            appointments | visit-that-ends-before-it-starts                  | MIGRATED ENDS_BEFORE_START
            appointments | visit-of-new-status                               | MIGRATED STATUS_UNKNOWN
            appointments | visit-of-new-status-that-ends-before-it-starts    | MIGRATED STATUS_UNKNOWN
            appointments | visit-without-status                              | MIGRATED STATUS_UNKNOWN
            appointments | visit-of-no-clinic                                | PARKED NO_CLINIC
            appointments | visit-to-no-doctor                                | PARKED NO_DOCTOR
            appointments | visit-of-no-patient                               | PARKED NO_PATIENT
            appointments | visit-to-an-assistant                             | PARKED DOCTOR_AWAITED
            appointments | visit-of-nulls                                    | PARKED NO_CLINIC
            appointments | visit-that-costs-no-number                        | QUARANTINED COLUMN_UNREADABLE
            appointments | visit-that-pays                                   | MIGRATED
            appointments | visit-at-infinity                                 | QUARANTINED COLUMN_UNREADABLE
            appointments | visit-before-time                                 | QUARANTINED COLUMN_UNREADABLE
            appointments | visit-in-12026                                    | QUARANTINED COLUMN_UNREADABLE
            appointments | visit-before-christ                               | QUARANTINED COLUMN_UNREADABLE
            appointments | visit-in-year-1                                   | MIGRATED
            appointments | visit-with-long-texts                             | MIGRATED STATUS_UNKNOWN
            appointments | visit-to-a-doctor-no-index-takes                  | QUARANTINED COLUMN_UNREADABLE
            appointments | visit-of-a-patient-no-index-takes                 | QUARANTINED COLUMN_UNREADABLE
            appointments | visit-in-a-clinic-no-index-takes                  | QUARANTINED COLUMN_UNREADABLE
            specialist_profiles   | profile                                           | MIGRATED
            specialist_profiles   | profile-of-the-same-doctor                        | MIGRATED
            specialist_profiles   | profile-on-mars                                   | MIGRATED
            specialist_profiles   | profile-with-markup                               | MIGRATED
            specialist_profiles   | profile-with-long-texts                           | MIGRATED
            specialist_profiles   | profile-of-an-assistant                           | PARKED SPECIALIST_UNKNOWN
            specialist_profiles   | profile-of-a-deleted-doctor                       | PARKED SPECIALIST_UNKNOWN
            specialist_profiles   | profile-of-an-unreadable-doctor                   | PARKED SPECIALIST_UNKNOWN
            specialist_profiles   | profile-of-nobody                                 | PARKED SPECIALIST_UNKNOWN
            specialist_profiles   | profile-of-nulls                                  | PARKED SPECIALIST_UNKNOWN
            specialist_profiles   | profile-of-a-user-no-index-takes                  | QUARANTINED COLUMN_UNREADABLE
            specialist_profiles   | profile-made-at-infinity                          | QUARANTINED COLUMN_UNREADABLE
            specialist_profiles   | profile-made-before-time                          | QUARANTINED COLUMN_UNREADABLE
            specialist_profiles   | profile-made-in-12026                             | QUARANTINED COLUMN_UNREADABLE
            specialist_profiles   | profile-made-before-christ                        | QUARANTINED COLUMN_UNREADABLE
            consultation_requests | request                                           | MIGRATED
            consultation_requests | request-of-new-status                             | MIGRATED
            consultation_requests | request-with-markup                               | MIGRATED
            consultation_requests | request-with-long-texts                           | MIGRATED
            consultation_requests | request-to-an-unknown-profile                     | PARKED PROFILE_UNKNOWN
            consultation_requests | request-to-no-profile                             | PARKED PROFILE_UNKNOWN
            consultation_requests | request-to-a-profile-of-nobody                    | PARKED SPECIALIST_UNKNOWN
            consultation_requests | request-to-an-unreadable-profile                  | PARKED PROFILE_UNKNOWN
            consultation_requests | request-to-a-profile-no-index-takes               | QUARANTINED COLUMN_UNREADABLE
            consultation_requests | request-made-at-infinity                          | QUARANTINED COLUMN_UNREADABLE
            consultation_requests | request-made-before-time                          | QUARANTINED COLUMN_UNREADABLE
            consultation_requests | request-made-in-year-1                            | MIGRATED
            consultation_requests | request-made-tomorrow                             | MIGRATED
            orders                | order                                             | MIGRATED
            orders                | order-that-costs-no-number                        | MIGRATED
            orders                | order-that-pays                                   | MIGRATED
            orders                | order-without-amount                              | MIGRATED
            orders                | order-of-an-assistant                             | PARKED SPECIALIST_UNKNOWN
            orders                | order-made-in-12026                               | QUARANTINED COLUMN_UNREADABLE
            orders                | order-made-before-christ                          | QUARANTINED COLUMN_UNREADABLE
            reviews               | review                                            | MIGRATED
            reviews               | review-of-minus-five-stars                        | MIGRATED
            reviews               | review-of-no-stars                                | MIGRATED
            reviews               | review-of-an-unknown-specialist                   | PARKED PROFILE_UNKNOWN
            """;

    private HardCases() {}

    /** Disposition and reason by table and key, the desk's rows left out; each key begins with this. */
    static Map<String, String> expected(String prefix) {
        return EXPECTED.lines()
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(
                        cells -> cells[0].strip() + "/" + prefix + cells[1].strip(), cells -> cells[2].strip()));
    }

    /** Sums up the expected dispositions of a table, e.g. of all that are quarantined in it. */
    static long count(String table, String disposition) {
        List<String> lines = EXPECTED.lines()
                .filter(line -> line.startsWith(table) && line.contains("| " + disposition))
                .toList();
        return lines.size();
    }
}
