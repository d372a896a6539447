package dev.graft.ctl;

import dev.graft.stack.LegacyContent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What an operator may say to {@code graft up} about the stack itself. */
final class UpOptions {

    /** What an empty legacy database is filled with. */
    enum Data {
        sample,
        none,
        generated
    }

    @Option(
            names = "--data",
            description = "Fill the legacy database, the first time: ${COMPLETION-CANDIDATES} (default: sample).")
    private @Nullable Data data;

    @ArgGroup(exclusive = false, heading = "With --data generated:%n")
    private @Nullable Size size;

    /** How much to generate. */
    static final class Size {
        @Option(names = "--patients", paramLabel = "N", defaultValue = "1000", description = "Rows (${DEFAULT-VALUE}).")
        private long patients = 1000;

        @Option(
                names = "--appointments",
                paramLabel = "N",
                defaultValue = "2500",
                description = "Rows (${DEFAULT-VALUE}).")
        private long appointments = 2500;

        @Option(
                names = "--seed",
                paramLabel = "S",
                defaultValue = "1",
                description = "The same seed gives the same rows (${DEFAULT-VALUE}).")
        private long seed = 1;

        LegacyContent content() {
            return new LegacyContent.Generated(patients, appointments, seed);
        }
    }

    @Option(
            names = "--clinics",
            paramLabel = "LIST",
            description = "Migrate these clinics only: ids separated by commas, or all (GRAFT_CLINICS).")
    private @Nullable String clinics;

    @Option(
            names = "--port",
            paramLabel = "PART=NUMBER",
            description = "Let a part listen on another port, for example kafka=9092 (GRAFT_PORT_KAFKA).")
    private Map<String, Integer> ports = new HashMap<>();

    @Option(
            names = "--heap",
            paramLabel = "PART=MB",
            description = "Heap of kafka, connect or each service, in megabytes (GRAFT_HEAP_CONNECT).")
    private Map<String, Integer> heaps = new HashMap<>();

    @Option(names = "--postgres", paramLabel = "15|18", description = "Line of PostgreSQL, the first time.")
    private @Nullable Integer postgres;

    /** What the legacy database shall hold; null when the sizes were said without {@code --data generated}. */
    @Nullable LegacyContent content() {
        if (data == Data.generated) {
            return size == null ? new Size().content() : size.content();
        }
        if (size != null) {
            return null;
        }
        return data == null ? new LegacyContent.Kept() : small(data);
    }

    private static LegacyContent small(Data data) {
        return data == Data.none ? new LegacyContent.Empty() : new LegacyContent.Sample();
    }

    /** The settings that were said; the names need not be known yet. */
    Settings settings() {
        Map<String, String> said = new HashMap<>();
        if (clinics != null) {
            said.put("clinics", clinics);
        }
        if (postgres != null) {
            said.put("postgres", postgres.toString());
        }
        ports.forEach((part, port) -> said.put("port." + part, port.toString()));
        heaps.forEach((part, heap) -> said.put("heap." + part, heap.toString()));
        return new Settings(said);
    }
}
