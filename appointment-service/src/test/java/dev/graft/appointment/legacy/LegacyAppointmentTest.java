package dev.graft.appointment.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Change;
import dev.graft.cdc.Decoded;
import dev.graft.cdc.Fault;
import dev.graft.cdc.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyAppointmentTest {

    private static final String ROW = """
            {"id": "a-1", "clinic_id": "c-1", "doctor_id": "u-1", "patient_id": "p-1",
             "appointment_date": "2026-03-02T05:00:00.000000Z", "duration_minutes": 30, "status": "pending",
             "reason": "Check-up", "notes": null, "amount": "5000.00",
             "created_at": "2026-03-01T05:00:00.123456Z", "updated_at": "2026-03-01T05:00:00.123456Z"}
            """;

    @ParameterizedTest
    @CsvSource({
        "pending, PENDING,",
        "confirmed, CONFIRMED,",
        "completed, COMPLETED,",
        "cancelled, CANCELLED,",
        "no_show, NO_SHOW,",
        "rescheduled, UNKNOWN, rescheduled",
        "Pending, UNKNOWN, Pending",
        "'', UNKNOWN, ''"
    })
    void decodesTheStatusAndKeepsTheTextOfAnUnknownOne(String code, LegacyStatus status, @Nullable String text) {
        LegacyAppointment row = readable(ROW.replace("\"pending\"", "\"" + code + "\""));

        assertThat(row.status()).isEqualTo(status);
        assertThat(row.statusText()).isEqualTo(text);
    }

    @Test
    void aMissingStatusIsUnknown() {
        assertThat(readable(ROW.replace("\"pending\"", "null")).status()).isEqualTo(LegacyStatus.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a date that never ends             | "2026-03-02T05:00:00.000000Z" | "infinity"         | COLUMN_UNREADABLE
            an amount that is no number        | "5000.00"                     | "NaN"              | COLUMN_UNREADABLE
            an amount beyond the column        | "5000.00"                     | "12345678901.00"   | COLUMN_UNREADABLE
            a duration that is no number       | 30                            | "half an hour"     | COLUMN_UNREADABLE
            a column that is not there         | "duration_minutes": 30,       |                    | COLUMN_MISSING
            a text that was not sent           | "Check-up"                    | "__debezium_unavailable_value" | COLUMN_UNAVAILABLE
            """)
    void aRowThatCannotBeReadIsAFaultOfItsOwn(String why, String good, @Nullable String bad, Fault.Code expected) {
        assertThat(read(ROW.replace(good, bad == null ? "" : bad)))
                .isInstanceOfSatisfying(
                        Change.Unreadable.class,
                        unreadable -> assertThat(unreadable.fault().code()).isEqualTo(expected));
    }

    private static LegacyAppointment readable(String row) {
        return ((Change.Upsert<LegacyAppointment>) read(row)).row();
    }

    private static Change<LegacyAppointment> read(String row) {
        byte[] key = "{\"id\":\"a-1\"}".getBytes(StandardCharsets.UTF_8);
        byte[] value = "{\"op\":\"c\",\"after\":%s}".formatted(row).getBytes(StandardCharsets.UTF_8);
        CapturedRecord record = new CapturedRecord(new RecordPosition(new UUID(0, 1), 0, 0), key, value, Map.of());
        return ((Decoded.Keyed<LegacyAppointment>) LegacyAppointment.READER.read(record)).change();
    }
}
