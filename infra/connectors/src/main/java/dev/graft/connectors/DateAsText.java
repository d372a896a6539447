package dev.graft.connectors;

import io.debezium.spi.converter.CustomConverter;
import io.debezium.spi.converter.RelationalColumn;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates as ISO 8601, with the era that they have. What a snapshot reads comes as JDBC's date, and Debezium's own
 * conversion takes its fields without the era: somebody born in 44 BC would be born in 44, and nobody would see it. JDBC's
 * calendar has no 5 to 14 October 1582, so a snapshot reads these as ten days later; nothing here can tell.
 */
public final class DateAsText implements CustomConverter<SchemaBuilder, RelationalColumn> {

    @Override
    public void configure(Properties settings) {}

    @Override
    public void converterFor(RelationalColumn column, ConverterRegistration<SchemaBuilder> registration) {
        if (column.typeName().toLowerCase(Locale.ROOT).equals("date")) {
            registration.register(SchemaBuilder.string().optional(), DateAsText::text);
        }
    }

    /** What is no date at all is written as it is, for the reader to refuse. */
    static @Nullable Object text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Date date -> local(date) + "Z";
            case LocalDate date -> date + "Z";
            case Object other -> other.toString();
        };
    }

    private static LocalDate local(Date date) {
        Calendar calendar = new GregorianCalendar();
        calendar.setTime(date);
        int year = calendar.get(Calendar.YEAR);
        boolean beforeChrist = calendar.get(Calendar.ERA) == GregorianCalendar.BC;
        return LocalDate.of(
                beforeChrist ? 1 - year : year, calendar.get(Calendar.MONTH) + 1, calendar.get(Calendar.DAY_OF_MONTH));
    }
}
