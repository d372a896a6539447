package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL, as durable as in earnest: what it acknowledged survives a kill. */
final class PostgresServer implements Part {
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("listen_addresses", StackAddresses.LOOPBACK),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("wal_level", "logical"),
            Map.entry("max_wal_senders", "16"),
            Map.entry("max_replication_slots", "16"),
            Map.entry("max_slot_wal_keep_size", "8GB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("timezone", "UTC"),
            // After a kill one call flushes the file system, in place of one for each of thousands of files.
            Map.entry("recovery_init_sync_method", "syncfs"),
            // No row ever reaches the log: no statement, no detail, no parameters.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_parameter_max_length_on_error", "0"));

    private final StackSettings settings;
    private final Path folder;

    PostgresServer(StackSettings settings) {
        this.settings = settings;
        this.folder = settings.state().postgres();
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.addresses().postgresPort(), name());
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        PostgresBinaries.unpack(settings.checkout().postgresBinaries(settings.postgres()), home());
        initialise();
        requireSameLine();
        configure();
        new PostgresRemains(dataDirectory()).clear();
    }

    /** Makes the database cluster, whole or not at all. */
    private void initialise() throws IOException, InterruptedException {
        if (Files.exists(dataDirectory())) {
            return;
        }
        Path torn = folder.resolve("data.partial");
        DirectoryTree.delete(torn);
        List<String> command = program("initdb");
        command.addAll(
                List.of("-A", "trust", "-U", StackAddresses.USER, "-E", "UTF8", "--locale=C", "-D", torn.toString()));
        Executables.run(command, environment(), settings.state().log(name()));
        Files.move(torn, dataDirectory(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireSameLine() throws IOException {
        String major = Files.readString(dataDirectory().resolve("PG_VERSION")).strip();
        if (!major.equals(Integer.toString(settings.postgres().major()))) {
            throw new StackException(
                    "the data in %s is of PostgreSQL %s, but %d is wanted; begin anew with: ./graft reset"
                            .formatted(folder, major, settings.postgres().major()));
        }
    }

    @Override
    public List<String> command() {
        List<String> command = program("postgres");
        command.addAll(List.of("-D", dataDirectory().toString()));
        command.addAll(List.of("-c", "config_file=" + configuration()));
        command.addAll(List.of("-p", Integer.toString(settings.addresses().postgresPort())));
        return command;
    }

    /** In a file, not as arguments: those would outdo {@code ALTER SYSTEM}. */
    private void configure() throws IOException {
        List<String> lines = new ArrayList<>(List.of("include 'data/postgresql.conf'"));
        CONFIGURATION.forEach((key, value) -> lines.add("%s = '%s'".formatted(key, value)));
        Files.write(configuration(), lines);
    }

    private Path configuration() {
        return folder.resolve("graft.conf");
    }

    private List<String> program(String program) {
        List<String> command = new ArrayList<>(OrdinaryUser.prefix());
        command.add(home().resolve("bin").resolve(program).toString());
        return command;
    }

    private Path home() {
        return folder.resolve(Integer.toString(settings.postgres().major()));
    }

    private Path dataDirectory() {
        return folder.resolve("data");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C");
    }

    @Override
    public boolean ready() {
        String url = settings.addresses().jdbcUrl("postgres") + "&connectTimeout=2&socketTimeout=2";
        try (var connection = DriverManager.getConnection(url)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** A fast shutdown: it does not wait for its clients to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }
}
