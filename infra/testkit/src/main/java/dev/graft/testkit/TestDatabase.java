package dev.graft.testkit;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database of its own for one test, on the one real PostgreSQL that this JVM starts when it is first asked. */
public final class TestDatabase implements AutoCloseable {

    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** An empty database. */
    public static TestDatabase create() {
        return copyOf("template0");
    }

    /** A database in which {@code preparation} has run: once per JVM and {@code template} name, then copied. */
    public static TestDatabase create(String template, Preparation preparation) {
        return copyOf(TEMPLATES.computeIfAbsent(template, ignored -> prepared(preparation)));
    }

    /** A database with the legacy schema {@code clinic}, without rows. */
    public static TestDatabase legacy() {
        return create(
                "legacy", database -> SqlScript.of("infra/legacy/schema.sql").runOn(database));
    }

    /** A database with the legacy schema and the three sample clinics. */
    public static TestDatabase legacySample() {
        return create("legacy-sample", database -> {
            SqlScript.of("infra/legacy/schema.sql").runOn(database);
            SqlScript.of("infra/legacy/sample.sql").runOn(database);
        });
    }

    /** Opens a new connection each time: no pool, nothing left behind. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser("postgres");
        return source;
    }

    /** The address; the user is {@code postgres}, without a password. */
    public String jdbcUrl() {
        return TestServer.jdbcUrl(name);
    }

    public String name() {
        return name;
    }

    /** Drops the database, with the connections that are still open. */
    @Override
    public void close() {
        TestServer.run("drop database if exists \"" + name + "\" with (force)");
    }

    private static String prepared(Preparation preparation) {
        TestDatabase template = create();
        try {
            preparation.runOn(template.dataSource());
        } catch (SQLException e) {
            throw new IllegalStateException("The template database could not be prepared: " + e.getMessage(), e);
        }
        return template.name;
    }

    /** Copies files, which takes a third of the time that writing each block to the log does. */
    private static TestDatabase copyOf(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        TestServer.run("create database \"" + name + "\" template \"" + template + "\" strategy file_copy");
        return new TestDatabase(name);
    }

    /** What a template holds; it must close every connection that it opens. */
    @FunctionalInterface
    public interface Preparation {
        void runOn(DataSource database) throws SQLException;
    }
}
