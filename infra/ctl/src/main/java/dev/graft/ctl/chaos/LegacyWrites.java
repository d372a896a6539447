package dev.graft.ctl.chaos;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The statements of a made-up clinic system: few keys, written again and again, so that rows come, change, go and come
 * back. Nothing depends on a clock.
 *
 * @param prefix of every key, for example {@code w}
 * @param slots how many keys of each kind there are
 */
record LegacyWrites(String prefix, int slots, Random random) {

    private static final String[] CLINICS = {"c-1", "c-2", "c-3", "w-c-1"};
    private static final String[] SPELLINGS = {"+37477555%03d", "077 555 %03d", "(077) 555%03d", "0037477555%03d"};
    private static final String[] STATUSES = {"pending", "confirmed", "completed", "cancelled", "no_show", "postponed"};
    private static final int PHONES = 90;
    private static final int GENERATED_DOCTORS = 10;
    private static final int GENERATED_ROWS = 1_000;

    Write clinic() {
        return Write.of(
                """
                insert into clinic.clinics (id, name, slug, city, time_zone, created_at, updated_at)
                values (?, ?, ?, 'Goris', 'Asia/Yerevan', '2024-01-01', ?)
                on conflict (id) do update set (name, updated_at) = row (excluded.name, excluded.updated_at)
                """, "w-c-" + (1 + random.nextInt(2)), "Made-up Clinic " + number(), "made-up-" + number(), moment());
    }

    Write patient() {
        int slot = slot();
        return Write.of(
                """
                insert into clinic.patients (id, clinic_id, name, phone, email, date_of_birth, gender, notes, status,
                    created_at, updated_at)
                values (?, ?, ?, nullif(?, ''), nullif(?, ''), ?, 'F', ?, ?, ?, ?)
                on conflict (id) do update set (clinic_id, name, phone, email, notes, status, updated_at) = row (
                    excluded.clinic_id, excluded.name, excluded.phone, excluded.email, excluded.notes, excluded.status,
                    excluded.updated_at)
                """,
                key("p", slot),
                clinicId(),
                "Made-up Patient " + number(),
                phone(),
                random.nextInt(3) == 0 ? "made-up-%d@posta.am".formatted(random.nextInt(PHONES)) : "",
                LocalDate.of(1950, 1, 1).plusDays(slot * 97L),
                random.nextInt(20) == 0 ? "long note ".repeat(900) : "note " + number(),
                random.nextBoolean() ? "guest" : "registered",
                created(slot),
                moment());
    }

    Write user() {
        int slot = slot();
        return Write.of(
                """
                insert into clinic.users (id, clinic_id, name, email, phone, role, specialization, experience, status,
                    created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, 'Neurology', ?, ?, ?, ?)
                on conflict (id) do update set (clinic_id, name, role, experience, status, updated_at) = row (
                    excluded.clinic_id, excluded.name, excluded.role, excluded.experience, excluded.status,
                    excluded.updated_at)
                """,
                key("u", slot),
                clinicId(),
                "Made-up Doctor " + number(),
                "%s-%d-%d@bzhishk.am".formatted(prefix, slot, random.nextInt(Integer.MAX_VALUE)),
                phone(),
                random.nextInt(5) == 0 ? "ADMIN" : "DOCTOR",
                random.nextInt(40),
                random.nextInt(8) == 0 ? "SUSPENDED" : "ACTIVE",
                created(slot),
                moment());
    }

    Write appointment() {
        int slot = slot();
        return Write.of(
                """
                insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date,
                    duration_minutes, status, reason, amount, created_at, updated_at)
                values (?, ?, ?, ?, ?, 30, ?, 'Follow-up', ?, ?, ?)
                on conflict (id) do update set (clinic_id, doctor_id, patient_id, appointment_date, status, amount,
                    updated_at) = row (excluded.clinic_id, excluded.doctor_id, excluded.patient_id,
                    excluded.appointment_date, excluded.status, excluded.amount, excluded.updated_at)
                """,
                key("a", slot),
                clinicId(),
                doctorId(),
                patientId(),
                moment(),
                STATUSES[random.nextInt(STATUSES.length)],
                random.nextInt(50) * 500,
                created(slot),
                moment());
    }

    Write moveAppointment() {
        return Write.of(
                "update clinic.appointments set clinic_id = ?, doctor_id = ?, patient_id = ?, appointment_date = ? where id = ?",
                clinicId(),
                doctorId(),
                patientId(),
                moment(),
                random.nextInt(3) == 0 ? generated("a") : key("a", slot()));
    }

    Write moveManyAppointments() {
        int first = random.nextInt(GENERATED_ROWS);
        return Write.of(
                "update clinic.appointments set status = ?, updated_at = ? where id in (select 'a-' || generate_series(?, ?))",
                STATUSES[random.nextInt(STATUSES.length)],
                moment(),
                first,
                first + 150);
    }

    Write regroup() {
        return Write.of(
                "update clinic.patients set phone = nullif(?, ''), updated_at = ? where id = ?",
                phone(),
                moment(),
                generated("p"));
    }

    Write delete(LegacyKind kind) {
        return Write.of("delete from " + kind.table() + " where id = ?", key(kind.letters(), slot()));
    }

    /** A new key for a row, which another row may have had before. */
    List<Write> rename(LegacyKind kind) {
        String from = key(kind.letters(), slot());
        String to = key(kind.letters(), slot());
        Write rename = Write.of(
                "update %1$s set id = ? where id = ? and not exists (select from %1$s where id = ?)"
                        .formatted(kind.table()),
                to,
                from,
                to);
        List<Write> all = new ArrayList<>(List.of(rename));
        if (random.nextBoolean()) {
            all.addAll(follow(kind, from, to));
        }
        return all;
    }

    /** What hung on a row whose key has changed. */
    private List<Write> follow(LegacyKind kind, String from, String to) {
        return switch (kind) {
            case PATIENT ->
                List.of(Write.of("update clinic.appointments set patient_id = ? where patient_id = ?", to, from));
            case PROFILE -> new MarketplaceWrites(prefix, slots, random).follow(from, to);
            case USER, APPOINTMENT, REQUEST, ORDER, REVIEW -> List.of();
        };
    }

    /** A batch of patients that replaces the one of the same number: each key is deleted and comes again. */
    WriterStep.Copy copyPatients(int rows) {
        int batch = random.nextInt(3);
        String keys = "%s-copy-%d-".formatted(prefix, batch);
        int offset = random.nextInt(rows);
        List<String> lines = IntStream.range(offset, offset + rows)
                .mapToObj(row -> "%s%d,%s,Made-up Copy %d,%s,guest,%s,%s"
                        .formatted(keys, row, clinicId(), number(), phone(), created(row), moment()))
                .toList();
        return new WriterStep.Copy(
                Write.of("delete from clinic.patients where id like ?", keys + "%"),
                "copy clinic.patients (id, clinic_id, name, phone, status, created_at, updated_at) from stdin (format csv)",
                lines);
    }

    private String key(String letter, int slot) {
        return "%s-%s-%d".formatted(prefix, letter, slot);
    }

    private int slot() {
        return random.nextInt(slots);
    }

    private String generated(String letter) {
        return letter + "-" + (1 + random.nextInt(GENERATED_ROWS));
    }

    private String clinicId() {
        return CLINICS[random.nextInt(CLINICS.length)];
    }

    private String doctorId() {
        return random.nextInt(3) == 0 ? key("u", slot()) : "u-" + (1 + random.nextInt(GENERATED_DOCTORS + 2));
    }

    private String patientId() {
        return random.nextInt(3) == 0 ? generated("p") : key("p", slot());
    }

    private String phone() {
        int choice = random.nextInt(10);
        if (choice == 0) {
            return "";
        }
        return SPELLINGS[random.nextInt(SPELLINGS.length)].formatted(random.nextInt(PHONES));
    }

    private int number() {
        return random.nextInt(100_000);
    }

    private static LocalDateTime created(int slot) {
        return LocalDateTime.of(2024, 1, 1, 8, 0).plusHours(slot % 1_000);
    }

    private LocalDateTime moment() {
        return LocalDateTime.of(2025, 1, 1, 8, 0).plusMinutes(random.nextInt(500_000));
    }
}
