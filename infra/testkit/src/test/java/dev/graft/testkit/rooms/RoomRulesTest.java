package dev.graft.testkit.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomRulesTest {

    @TempDir
    Path classes;

    @Test
    void aServiceWhoseWallsStandPasses() {
        assertThat(new FixtureHouse(classes)
                        .brokenBy("dev.graft.fixture.model.Name", "public record Name(String value) {}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    the row knows nothing of ours       | legacy.Broken    | record Broken(dev.graft.fixture.model.Patient it) {}                 | legacy never sees model
                    the row knows no parser             | legacy.Broken    | record Broken(com.fasterxml.jackson.databind.JsonNode it) {}         | legacy never sees com.fasterxml.jackson.databind
                    the model knows only the JDK        | model.Broken     | record Broken(dev.graft.fixture.legacy.PatientRow it) {}             | model never sees legacy
                    the model knows no library          | model.Broken     | record Broken(org.apache.kafka.common.TopicPartition it) {}          | model never sees org.apache.kafka.common
                    the model knows no SQL              | model.Broken     | record Broken(java.sql.Timestamp it) {}                              | model never sees java.sql
                    no service knows another            | model.Broken     | record Broken(dev.graft.neighbour.model.Doctor it) {}                | a service stands alone
                    a rule knows no store               | decision.Broken  | record Broken(dev.graft.fixture.store.Store it) {}                   | decision never sees store
                    a rule knows no logger              | decision.Broken  | record Broken(java.util.logging.Logger it) {}                        | decision never sees java.util.logging
                    a rule knows no Jackson             | decision.Broken  | record Broken(com.fasterxml.jackson.databind.JsonNode it) {}         | decision never sees com.fasterxml.jackson.databind
                    a rule knows no Kafka               | decision.Broken  | record Broken(org.apache.kafka.common.TopicPartition it) {}          | decision never sees org.apache.kafka.common
                    a rule knows no jakarta             | decision.Broken  | @jakarta.persistence.Entity class Broken {}                          | decision never sees jakarta.persistence
                    a rule knows no clock               | decision.Broken  | class Broken { Object it() { return java.time.Instant.now(); } }     | a rule knows neither time nor chance
                    a rule refers to no clock           | decision.Broken  | class Broken { java.util.function.LongSupplier it = System::nanoTime; } | a rule knows neither time nor chance
                    a rule throws no dice               | decision.Broken  | class Broken { Object it() { return java.util.UUID.randomUUID(); } } | a rule knows neither time nor chance
                    the store knows no rule             | store.Broken     | record Broken(dev.graft.fixture.decision.Decision it) {}             | store never sees decision
                    the store knows no old spelling     | store.Broken     | record Broken(dev.graft.fixture.legacy.PatientRow it) {}             | store never sees legacy
                    the store publishes nothing         | store.Broken     | record Broken(dev.graft.fixture.publish.Shape it) {}                 | store never sees publish
                    the public shape knows no store     | publish.Broken   | record Broken(dev.graft.fixture.store.Store it) {}                   | publish never sees store
                    the public shape knows no rule      | publish.Broken   | record Broken(dev.graft.fixture.decision.Decision it) {}             | publish never sees decision
                    the public shape does no work       | publish.Broken   | record Broken(dev.graft.cdc.quarkus.pipeline.UnitOfWork it) {}       | publish never sees dev.graft.cdc.quarkus.pipeline
                    the unit of work knows no Kafka     | migration.Broken | record Broken(org.apache.kafka.common.TopicPartition it) {}          | migration never sees org.apache.kafka.common
                    the unit of work knows no HTTP      | migration.Broken | class Broken { @jakarta.ws.rs.GET void it() {} }                     | migration never sees jakarta.ws.rs
                    intake does not reach the store     | intake.Broken    | record Broken(dev.graft.fixture.store.Store it) {}                   | intake never sees store
                    intake does not reach the model     | intake.Broken    | record Broken(dev.graft.fixture.model.Patient it) {}                 | intake never sees model
                    an importer writes no table         | views.Broken     | record Broken(java.sql.Connection it) {}                             | views never sees java.sql
                    an importer knows no store          | views.Broken     | record Broken(dev.graft.fixture.store.Store it) {}                   | views never sees store
                    what is posted goes by its topic    | activity.Broken  | record Broken(dev.graft.fixture.store.Store it) {}                   | activity never sees store
                    what is posted decides nothing      | activity.Broken  | record Broken(dev.graft.fixture.decision.Decision it) {}             | activity never sees decision
                    HTTP decides nothing                | api.Broken       | record Broken(dev.graft.fixture.decision.Decision it) {}             | api never sees decision
                    HTTP knows no old spelling          | api.Broken       | record Broken(dev.graft.fixture.legacy.PatientRow it) {}             | api never sees legacy
                    entities stay in the store          | api.Broken       | record Broken(dev.graft.fixture.store.PatientEntity it) {}           | an entity left the store
                    arrays hide nothing                 | api.Broken       | record Broken(dev.graft.fixture.legacy.PatientRow[] it) {}           | api never sees legacy
                    nobody invents a room               | tools.Broken     | class Broken {}                                                      | is no room of the design
                    one method opens a transaction      | migration.Broken | class Broken { @jakarta.transaction.Transactional void it() {} }     | more than one method opens a transaction
                    by hand counts as well              | store.Broken     | class Broken { void it(java.sql.Connection c) throws Exception { c.setAutoCommit(false); } } | more than one method opens a transaction
                    """)
    void eachWallIsGuarded(String why, String className, String body, String finding) {
        assertThat(new FixtureHouse(classes).brokenBy("dev.graft.fixture." + className, body))
                .as(why)
                .isNotEmpty()
                .allSatisfy(broken -> assertThat(broken).contains(finding));
    }

    @Test
    void aServiceWithoutClassesIsNotASoundOne() {
        assertThatThrownBy(() -> RoomRules.check("dev.graft.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing was checked");
    }
}
