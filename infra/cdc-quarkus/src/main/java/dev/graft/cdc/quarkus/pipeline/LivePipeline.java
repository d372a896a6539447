package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.quarkus.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes the pipeline that fills the live schema: the only one that the container knows. */
@ApplicationScoped
class LivePipeline {

    @Produces
    @Singleton
    Pipeline pipeline(DataSource dataSource, Migration migration) {
        Schemas.migrateControl(dataSource);
        return new Pipeline(dataSource, Generation.LIVE, new Outbox.WriteAheadLog(), migration);
    }
}
