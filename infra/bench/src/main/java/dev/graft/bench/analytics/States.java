package dev.graft.bench.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spells made-up entities as the services publish them: the shape of the samples in {@code infra/contracts}. */
final class States {
    private static final ObjectMapper JSON = new ObjectMapper();

    private States() {}

    static String clinic(Bookings bookings, int number) {
        String legacyId = Bookings.clinic(number);
        ObjectNode state = begun(bookings.clinicId(number), "clinics", legacyId, number);
        state.put("clinicId", legacyId).put("legacyId", legacyId);
        state.put("name", "Made-up clinic " + number)
                .put("slug", "clinic-" + number)
                .put("city", "Yerevan");
        state.put("timeZone", Bookings.zone(number));
        return aged(state).toString();
    }

    static String doctor(Bookings bookings, int number) {
        String legacyId = "u-" + number;
        ObjectNode state = begun(bookings.specialist(number), "users", legacyId, number);
        state.put("legacyId", legacyId).put("name", "Made-up doctor " + number);
        state.put("email", legacyId + "@posta.am")
                .put("phone", "+374 91 000 001")
                .putNull("avatar");
        state.put("specialization", "Cardiology").put("licenseNumber", "AM-" + number);
        state.put("experienceYears", number % 40).put("status", "ACTIVE").putNull("statusText");
        return aged(state).toString();
    }

    static String appointment(Booking booking) {
        String legacyId = "a-" + booking.number();
        ObjectNode state = begun(booking.id(), "appointments", legacyId, booking.number());
        state.put("clinicId", booking.clinic()).put("legacyId", legacyId);
        state.put("clinicDoctorId", scoped(booking.specialist())).put("clinicPatientId", scoped(booking.person()));
        state.put("globalDoctorId", booking.specialist().toString());
        state.put("globalPatientId", booking.person().toString());
        state.put("legacyDoctorId", "u-" + booking.doctor()).put("legacyPatientId", "p-" + booking.number());
        state.put("startsAt", text(booking.startsAt())).put("durationMinutes", booking.minutes());
        state.put("status", booking.status())
                .putNull("statusText")
                .put("reason", "Follow-up")
                .putNull("notes");
        state.put("amount", booking.amount() == null ? null : booking.amount().toPlainString());
        state.put("createdAt", text(booking.createdAt())).put("updatedAt", text(booking.createdAt()));
        return state.toString();
    }

    private static ObjectNode begun(UUID id, String table, String legacyId, int offset) {
        ObjectNode state = JSON.createObjectNode()
                .put("id", id.toString())
                .put("revision", 1)
                .put("schemaVersion", 1);
        state.putObject("legacy").put("source", "clinic").put("table", table).put("id", legacyId);
        state.putObject("position").put("epoch", 1).put("partition", 0).put("offset", offset);
        return state;
    }

    private static ObjectNode aged(ObjectNode state) {
        return state.put("createdAt", "2024-03-01T08:00:00Z").put("updatedAt", "2024-04-01T08:00:00.123456Z");
    }

    /** An id of the clinic's own record: of a length like a true one, and read by nobody here. */
    private static String scoped(UUID global) {
        return new UUID(global.getMostSignificantBits() ^ 0xffff0000L, global.getLeastSignificantBits()).toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
