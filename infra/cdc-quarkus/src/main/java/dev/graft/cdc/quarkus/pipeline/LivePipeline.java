package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.quarkus.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the pipeline that fills the live schema: the only one that the container knows. */
@ApplicationScoped
class LivePipeline {

    @Produces
    @Singleton
    Pipeline pipeline(ControlSchema control, Migration migration) {
        return new Pipeline(control.dataSource(), Generation.LIVE, new Outbox.WriteAheadLog(), migration);
    }
}
