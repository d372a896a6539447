package dev.graft.bench.naive;

import dev.graft.cdc.StableId;
import dev.graft.testkit.audit.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps patients, and who of them is one person: whoever comes is grouped at once, with all that this touches. */
@ApplicationScoped
class Patients {
    private static final Set<String> STATUSES = Set.of("guest", "registered");
    private static final int MOST_TO_JOIN = 25;
    private static final Comparator<ClinicPatient> OLDEST_FIRST = Comparator.comparing(
                    (ClinicPatient patient) -> patient.createdAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(patient -> patient.legacyId);

    private final Doctors doctors;

    Patients(Doctors doctors) {
        this.doctors = doctors;
    }

    void keep(Captured row) {
        ClinicPatient patient = new ClinicPatient();
        patient.id = StableId.of("clinic", "patients", row.key());
        patient.legacyId = row.key();
        patient.globalPatientId = personFoundedBy(row.key());
        patient.clinicId = row.text("clinic_id");
        patient.name = row.text("name");
        patient.phone = row.text("phone");
        patient.email = row.text("email");
        patient.avatar = row.text("avatar");
        patient.dateOfBirth = row.date("date_of_birth");
        patient.gender = gender(row.text("gender"));
        patient.genderText = "UNKNOWN".equals(patient.gender) ? row.text("gender") : null;
        patient.notes = row.text("notes");
        patient.status = row.status(STATUSES);
        patient.statusText = row.oddStatus(STATUSES);
        patient.createdAt = row.moment("created_at");
        patient.updatedAt = row.moment("updated_at");
        patient.phoneNormalised = Contacts.phone(patient.phone, "AM").orElse(null);
        patient.emailNormalised = Contacts.email(patient.email).orElse(null);
        patient.persistAndFlush();
        regroup(patient);
        Appointments.relink("legacyPatientId", row.key(), doctors);
    }

    private static @Nullable String gender(@Nullable String typed) {
        return switch (typed) {
            case null -> null;
            case "" -> null;
            case "M" -> "MALE";
            case "F" -> "FEMALE";
            default -> "UNKNOWN";
        };
    }

    private static UUID personFoundedBy(String key) {
        return StableId.of("person", "clinic", "patients", key);
    }

    /** A phone that one more carries than may be a family falls apart: so all of its holders are looked at. */
    private void regroup(ClinicPatient newcomer) {
        Map<UUID, ClinicPatient> touched = new LinkedHashMap<>();
        touched.put(newcomer.id, newcomer);
        for (List<ClinicPatient> holders : List.of(
                holders("phoneNormalised", newcomer.phoneNormalised),
                holders("emailNormalised", newcomer.emailNormalised))) {
            if (holders.size() <= MOST_TO_JOIN + 1) {
                holders.forEach(holder -> touched.put(holder.id, holder));
            }
        }
        Set<UUID> done = new HashSet<>();
        for (ClinicPatient patient : touched.values()) {
            if (!done.contains(patient.id)) {
                Collection<ClinicPatient> family = family(patient);
                family.forEach(member -> done.add(member.id));
                found(family);
            }
        }
    }

    private static List<ClinicPatient> holders(String column, @Nullable String value) {
        return value == null ? List.of() : ClinicPatient.list(column, value);
    }

    private static Collection<ClinicPatient> family(ClinicPatient first) {
        Map<UUID, ClinicPatient> family = new LinkedHashMap<>(Map.of(first.id, first));
        Deque<ClinicPatient> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            ClinicPatient member = waiting.pop();
            for (List<ClinicPatient> holders : List.of(
                    holders("phoneNormalised", member.phoneNormalised),
                    holders("emailNormalised", member.emailNormalised))) {
                if (holders.size() <= MOST_TO_JOIN) {
                    holders.stream()
                            .filter(holder -> family.putIfAbsent(holder.id, holder) == null)
                            .forEach(waiting::push);
                }
            }
        }
        return family.values();
    }

    private void found(Collection<ClinicPatient> family) {
        ClinicPatient founder = family.stream().min(OLDEST_FIRST).orElseThrow();
        UUID person = personFoundedBy(founder.legacyId);
        for (ClinicPatient member : family) {
            if (!member.id.equals(founder.id)) {
                GlobalPatient.deleteById(personFoundedBy(member.legacyId));
            }
            if (!member.globalPatientId.equals(person)) {
                member.globalPatientId = person;
                Appointments.relink("legacyPatientId", member.legacyId, doctors);
            }
        }
        if (GlobalPatient.findById(person) == null) {
            persist(person, founder);
        }
    }

    private static void persist(UUID person, ClinicPatient founder) {
        GlobalPatient global = new GlobalPatient();
        global.id = person;
        global.founderLegacyId = founder.legacyId;
        global.name = founder.name;
        global.phone = founder.phone;
        global.email = founder.email;
        global.dateOfBirth = founder.dateOfBirth;
        global.gender = founder.gender;
        global.persist();
    }
}
