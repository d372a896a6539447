package dev.graft.ctl;

import dev.graft.stack.Service;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A quarantined record as people type it, for example {@code patient-3}.
 *
 * @param number its id in the service
 */
record QuarantineId(Service service, long number) {

    @Override
    public String toString() {
        return service.process() + "-" + number;
    }

    /** Reads what {@link #toString} writes. */
    static final class Converter implements ITypeConverter<QuarantineId> {
        private static final Pattern ID = Pattern.compile("([a-z]+)-(\\d{1,18})");

        @Override
        public QuarantineId convert(String text) {
            Matcher id = ID.matcher(text);
            if (!id.matches()) {
                throw new TypeConversionException(
                        "'%s' is no quarantined record; ./graft quarantine list names them".formatted(text));
            }
            Service service = Stream.of(Service.values())
                    .filter(each -> each.process().equals(id.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no service '%s'".formatted(id.group(1))));
            return new QuarantineId(service, Long.parseLong(id.group(2)));
        }
    }
}
