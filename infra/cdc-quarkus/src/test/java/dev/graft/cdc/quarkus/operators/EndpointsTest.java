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

    /** What says why it is open. */
    static final class OpenedWithReason {
        @POST
        @OpenToApplications("applications post what they counted; it is checked and bounded")
        void change() {}
    }

    /** What says nothing. */
    static final class OpenedWithoutReason {
        @POST
        @OpenToApplications(" ")
        void change() {}
    }

    @Test
    void everyEndpointThatChangesSomethingTakesTheOperatorToken() {
        JavaClasses library = new ClassFileImporter().importPackages("dev.graft.cdc.quarkus");
        assertThat(OpenEndpoints.in(library))
                .satisfiesExactlyInAnyOrder(
                        open -> assertThat(open).contains("EndpointsTest$Open.change"),
                        open -> assertThat(open).contains("EndpointsTest$OpenedWithoutReason.change"));
    }
}
