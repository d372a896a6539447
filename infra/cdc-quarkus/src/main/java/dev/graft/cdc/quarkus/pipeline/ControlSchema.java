package dev.graft.cdc.quarkus.pipeline;

import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The schema {@code control}: whoever injects it finds it up to date. */
@Singleton
public class ControlSchema {

    private final DataSource dataSource;

    public ControlSchema(DataSource dataSource) {
        this.dataSource = dataSource;
        Schemas.migrateControl(dataSource);
    }

    /** The database that holds it. */
    public DataSource dataSource() {
        return dataSource;
    }
}
