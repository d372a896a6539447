package dev.graft.bench.backfill;

import static dev.graft.bench.backfill.CopyText.row;
import static dev.graft.bench.backfill.CopyText.value;

import dev.graft.cdc.StableId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Doctors, and the clinics that they work in, as a script moves them. */
final class ScriptedDoctors {
    private static final Set<String> STATUSES = Set.of("PENDING", "ACTIVE", "SUSPENDED");
    private static final String USERS = """
            select id, clinic_id, name, email, phone, avatar, specialization, license_number, experience, status, created_at,
                updated_at
            from clinic.users where role = 'DOCTOR'
            """;
    private static final String WORKPLACES =
            "select distinct doctor_id, clinic_id from clinic.appointments where clinic_id is not null";

    private final Connection legacy;
    private final Connection model;
    private final Map<String, String[]> users = new HashMap<>();
    private final Map<List<String>, UUID> workplaces = new HashMap<>();
    private final List<String> clinicDoctors = new ArrayList<>();

    ScriptedDoctors(Connection legacy, Connection model) {
        this.legacy = legacy;
        this.model = model;
    }

    void migrate() throws SQLException, IOException {
        List<String> globalDoctors = new ArrayList<>();
        CopyText.out(legacy, USERS).forEach(user -> {
            users.put(user[0], user);
            globalDoctors.add(global(user));
            if (value(user[1]) != null) {
                work(user, user[1], "REGISTERED");
            }
        });
        CopyText.out(legacy, WORKPLACES).forEach(place -> {
            String[] user = users.get(place[0]);
            if (user != null && !workplaces.containsKey(List.of(place[0], place[1]))) {
                work(user, place[1], "INFERRED");
            }
        });
        CopyText.in(
                model,
                "live.global_doctors (id, source, legacy_user_id, registered_clinic_id, name, email, phone, "
                        + "avatar, specialization, license_number, experience_years, status, status_text, created_at, updated_at)",
                globalDoctors);
        CopyText.in(
                model,
                "live.clinic_doctors (id, clinic_id, global_doctor_id, legacy_user_id, specialization, "
                        + "license_number, experience_years, active, origin)",
                clinicDoctors);
    }

    private static String global(String[] user) {
        boolean known = STATUSES.contains(user[9]);
        return row(
                globalId(user[0]),
                "clinic",
                user[0],
                user[1],
                user[2],
                user[3],
                user[4],
                user[5],
                user[6],
                user[7],
                user[8],
                known ? user[9] : "UNKNOWN",
                known ? null : user[9],
                user[10],
                user[11]);
    }

    private void work(String[] user, String clinic, String origin) {
        UUID id = StableId.of("clinic", "users", user[0], clinic);
        workplaces.put(List.of(user[0], clinic), id);
        clinicDoctors.add(row(
                id, clinic, globalId(user[0]), user[0], user[6], user[7], user[8], user[9].equals("ACTIVE"), origin));
    }

    static UUID globalId(String user) {
        return StableId.of("clinic", "users", user);
    }

    boolean isDoctor(String user) {
        return users.containsKey(user);
    }

    @Nullable UUID in(String clinic, String user) {
        return workplaces.get(List.of(user, clinic));
    }
}
