package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.stack.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database with the tables of the new model in one schema, made by the services' own scripts. */
final class ModelDatabase {
    private static final List<String> MODULES = List.of("doctor-service", "patient-service", "appointment-service");
    private static final String SCRIPTS = "src/main/resources/db/live";

    private final BenchStack stack;
    private final Checkout checkout;
    private final String name;

    ModelDatabase(BenchStack stack, Checkout checkout, String name) {
        this.stack = stack;
        this.checkout = checkout;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Makes it, without a legacy table. */
    void create() throws SQLException, IOException {
        stack.execute("postgres", "create database " + name);
        addTables();
    }

    /** Makes it as a copy of a legacy database, to which nobody may be connected. */
    void createFrom(String legacy) throws SQLException, IOException {
        stack.execute(
                "postgres", "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + legacy + "'");
        stack.execute("postgres", "create database %s template %s".formatted(name, legacy));
        addTables();
    }

    private void addTables() throws SQLException, IOException {
        StringBuilder script = new StringBuilder("create schema live; set search_path = live;\n");
        for (Path file : scripts()) {
            script.append(Files.readString(file)).append('\n');
        }
        stack.execute(name, script.toString());
    }

    private List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.list(checkout.root().resolve(module).resolve(SCRIPTS))) {
                files.sorted().forEach(scripts::add);
            }
        }
        return scripts;
    }

    /** Empties the tables of the new model; what is written next begins with a checkpoint of its own. */
    void empty() throws SQLException {
        String tables = Stream.of(ModelTable.values()).map(ModelTable::relation).collect(Collectors.joining(", "));
        stack.execute(name, "truncate " + tables);
        stack.execute(name, "checkpoint");
    }

    Fingerprint fingerprint() throws SQLException {
        return Fingerprint.of(stack, name);
    }
}
