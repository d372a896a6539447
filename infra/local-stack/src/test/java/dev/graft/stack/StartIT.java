package dev.graft.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start keeps, refuses and says. */
class StartIT {

    @Test
    void theLegacyDatabaseIsFilledOnce(@TempDir Path folder) throws Exception {
        try (var stack = new TestStack(folder, PostgresLine.V15)) {
            var generated = new LegacyContent.Generated(1200, 3000, 7);
            stack.start(new LegacyContent.Empty());
            stack.start(new LegacyContent.Kept());
            assertThat(stack.count("legacy", "select count(*) from clinic.patients"))
                    .isZero();
            stack.start(generated);
            stack.start(generated);
            stack.start(new LegacyContent.Kept());
            assertThat(stack.count("legacy", "select count(*) from clinic.patients"))
                    .isEqualTo(1200);
            assertThatThrownBy(() -> stack.start(new LegacyContent.Sample()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("holds other data already (generated, 1200 patients")
                    .hasMessageContaining("./graft reset");
        }
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatChangesIt(@TempDir Path folder) throws Exception {
        try (var stack = new TestStack(folder, PostgresLine.V15);
                var stranger = new ServerSocket(
                        stack.addresses().postgresPort(), 1, InetAddress.getByName(StackAddresses.LOOPBACK))) {
            assertThatThrownBy(() -> stack.start(new LegacyContent.Empty()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + stranger.getLocalPort() + ", wanted by postgres")
                    .hasMessageContaining("--port postgres=NUMBER");
        }
    }

    @Test
    void aProcessThatDiesWhileStartingIsReportedWithItsLastWords(@TempDir Path folder) throws Exception {
        try (var stack = new TestStack(folder, PostgresLine.V15)) {
            Files.createDirectories(folder.resolve("kafka/logs"));
            Files.writeString(folder.resolve("kafka/logs/meta.properties"), "version=1\nnode.id=99\ncluster.id=x\n");
            assertThatThrownBy(() -> stack.start(new LegacyContent.Empty()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("kafka ended while starting; its last words: ")
                    .hasMessageContaining("99");
        }
    }

    @Test
    void aServiceThatWasNotBuiltIsNamedWithTheCommandThatBuildsIt(@TempDir Path folder) throws Exception {
        Path bare = folder.resolve("checkout");
        var settings = StackSettings.of(new Checkout(bare)).in(new StateDirectory(folder.resolve("state")));
        var part = new ServiceProcess(settings, Service.PATIENT);
        assertThatThrownBy(part::prepare)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("patient-service/target/quarkus-app/quarkus-run.jar is missing")
                .hasMessageContaining("./mvnw package");
    }

    @Test
    void aPidOfAStrangerIsNotOurProcess(@TempDir Path folder) throws Exception {
        var state = new StateDirectory(folder);
        Files.createDirectories(state.pidFile("kafka").getParent());
        Files.write(
                state.pidFile("kafka"),
                List.of(Long.toString(ProcessHandle.current().pid())),
                StandardCharsets.UTF_8);
        assertThat(new ServerProcess("kafka", state).running()).isEmpty();
    }

    @Test
    void itRunsOnTheNextLineOfPostgresToo(@TempDir Path folder) throws Exception {
        try (var stack = new TestStack(folder, PostgresLine.V18)) {
            stack.start(new LegacyContent.Sample());
            stack.execute("legacy", "insert into clinic.patients (id, name) values ('p-next', 'Test')");
            assertThat(new TopicReader(stack.addresses(), "legacy.clinic.patients").keysUntil("{\"id\":\"p-next\"}"))
                    .contains("{\"id\":\"p-1\"}");
            assertThat(stack.count("legacy", "select current_setting('server_version_num')::int / 10000"))
                    .isEqualTo(18);
        }
    }
}
