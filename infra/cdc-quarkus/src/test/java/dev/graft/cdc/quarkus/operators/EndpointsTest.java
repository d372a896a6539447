package dev.graft.cdc.quarkus.operators;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.graft.testkit.rooms.OpenEndpoints;
import jakarta.ws.rs.POST;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    /** What must not be. */
    static final class Open {
        @POST
        void change() {}
    }

    @Test
    void everyEndpointThatChangesSomethingTakesTheOperatorToken() {
        JavaClasses library = new ClassFileImporter().importPackages("dev.graft.cdc.quarkus");
        assertThat(OpenEndpoints.in(library)).singleElement().asString().contains("EndpointsTest$Open.change");
    }
}
