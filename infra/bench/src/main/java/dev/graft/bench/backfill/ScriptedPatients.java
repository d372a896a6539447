package dev.graft.bench.backfill;

import static dev.graft.bench.backfill.CopyText.row;
import static dev.graft.bench.backfill.CopyText.value;

import dev.graft.cdc.StableId;
import dev.graft.testkit.audit.Contacts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Patients, and the persons that they are, as a script moves them: all of them in memory. */
final class ScriptedPatients {
    private static final String REGION = "AM";
    private static final Set<String> STATUSES = Set.of("guest", "registered");
    private static final String OLDEST_FIRST = """
            select id, clinic_id, name, phone, email, avatar, date_of_birth, gender, notes, status, created_at, updated_at
            from clinic.patients order by created_at nulls last, id collate "C"
            """;

    private final Connection legacy;
    private final Connection model;
    private final Map<String, Patient> byKey = new HashMap<>();
    private final List<String> clinicPatients = new ArrayList<>();
    private final List<String> globalPatients = new ArrayList<>();

    /** What an appointment has to know of one. */
    record Patient(UUID id, @Nullable String clinic, UUID person) {}

    ScriptedPatients(Connection legacy, Connection model) {
        this.legacy = legacy;
        this.model = model;
    }

    @Nullable Patient get(String key) {
        return byKey.get(key);
    }

    void migrate() throws SQLException, IOException {
        List<String[]> rows = CopyText.out(legacy, OLDEST_FIRST).toList();
        List<@Nullable String> phones = new ArrayList<>();
        List<@Nullable String> emails = new ArrayList<>();
        for (String[] row : rows) {
            phones.add(Contacts.phone(value(row[3]), REGION).orElse(null));
            emails.add(Contacts.email(value(row[4])).orElse(null));
        }
        Families families = new Families(rows.size());
        families.join(phones);
        families.join(emails);
        for (int number = 0; number < rows.size(); number++) {
            int founder = families.founder(number);
            add(rows.get(number), rows.get(founder)[0], phones.get(number), emails.get(number));
        }
        write();
    }

    private void add(String[] patient, String founder, @Nullable String phone, @Nullable String email) {
        String key = patient[0];
        UUID person = StableId.of("person", "clinic", "patients", founder);
        UUID id = StableId.of("clinic", "patients", key);
        byKey.put(key, new Patient(id, value(patient[1]), person));
        String gender = gender(patient[7]);
        boolean odd = "UNKNOWN".equals(gender);
        boolean known = STATUSES.contains(patient[9]);
        clinicPatients.add(row(
                id,
                key,
                patient[1],
                person,
                patient[2],
                patient[3],
                patient[4],
                patient[5],
                patient[6],
                gender,
                odd ? patient[7] : null,
                patient[8],
                known ? patient[9].toUpperCase(Locale.ROOT) : "UNKNOWN",
                known ? null : patient[9],
                patient[10],
                patient[11],
                phone,
                email));
        if (key.equals(founder)) {
            globalPatients.add(row(person, key, patient[2], patient[6], gender, patient[3], patient[4]));
        }
    }

    private static @Nullable String gender(String typed) {
        return switch (typed) {
            case "M" -> "MALE";
            case "F" -> "FEMALE";
            case "", "\\N" -> null;
            default -> "UNKNOWN";
        };
    }

    private void write() throws SQLException, IOException {
        CopyText.in(
                model,
                "live.clinic_patients (id, legacy_id, clinic_id, global_patient_id, name, phone, email, avatar, "
                        + "date_of_birth, gender, gender_text, notes, status, status_text, created_at, updated_at, "
                        + "phone_normalised, email_normalised)",
                clinicPatients);
        CopyText.in(
                model,
                "live.global_patients (id, founder_legacy_id, name, date_of_birth, gender, phone, email)",
                globalPatients);
    }
}
