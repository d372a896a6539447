package dev.graft.cdc.quarkus.pipeline;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schemas of a service's database, each owned by Flyway. */
public final class Schemas {

    /** What topics do not imply: never swapped, never rebuilt (law 10). */
    public static final String CONTROL = "control";

    private Schemas() {}

    /** Brings a generation's schema up to date; makes it when it is not there. */
    public static void migrateGeneration(DataSource dataSource, String schema) {
        migrate(dataSource, schema, "classpath:db/cdc", "classpath:db/live");
    }

    /** Brings the control schema up to date; makes it when it is not there. */
    public static void migrateControl(DataSource dataSource) {
        migrate(dataSource, CONTROL, "classpath:db/control");
    }

    private static void migrate(DataSource dataSource, String schema, String... locations) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .failOnMissingLocations(true)
                .locations(locations)
                .load()
                .migrate();
    }
}
