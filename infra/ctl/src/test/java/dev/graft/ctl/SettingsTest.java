package dev.graft.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.stack.Checkout;
import dev.graft.stack.PostgresLine;
import dev.graft.stack.Service;
import dev.graft.stack.StackSettings;
import dev.graft.stack.StateDirectory;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void theDefaultsAreTheStackOfANewcomer() {
        var checkout = new Checkout(folder);
        var state = new StateDirectory(folder.resolve(".graft"));
        assertThat(Settings.DEFAULT.toStackSettings(checkout, state)).isEqualTo(StackSettings.of(checkout));
    }

    @Test
    void anOptionBeatsTheEnvironmentWhichBeatsWhatWasRemembered() {
        SettingsFile.in(new StateDirectory(folder))
                .write(new Settings(Map.of("clinics", "c-1", "port.kafka", "1", "port.connect", "1")));
        var home = home(Map.of("GRAFT_PORT_KAFKA", "2", "GRAFT_PORT_CONNECT", "2"));
        var settings = home.settings(new Settings(Map.of("port.connect", "3")));

        assertThat(settings.values())
                .containsEntry("clinics", "c-1")
                .containsEntry("port.kafka", "2")
                .containsEntry("port.connect", "3")
                .containsEntry("port.postgres", "55432");
    }

    @Test
    void laterCommandsSpeakToTheStackThatWasStarted() {
        SettingsFile.in(new StateDirectory(folder)).write(new Settings(Map.of("port.kafka", "1")));
        assertThat(home(Map.of("GRAFT_PORT_KAFKA", "2")).settings().values()).containsEntry("port.kafka", "1");
    }

    @Test
    void everySettingHasItsVariable() {
        var settings = Settings.of(Map.of(
                "GRAFT_CLINICS",
                "c-1,c-2",
                "GRAFT_PORT_KAFKA_CONTROLLER",
                "9",
                "GRAFT_SERVICES",
                "patient",
                "PATH",
                "/bin"));
        assertThat(settings.values())
                .containsOnly(
                        Map.entry("clinics", "c-1,c-2"),
                        Map.entry("port.kafka-controller", "9"),
                        Map.entry("services", "patient"));
    }

    @Test
    void textBecomesPartsOfAStack() {
        var settings = Settings.DEFAULT
                .overlaidWith(new Settings(Map.of("services", "patient, doctor", "postgres", "18")))
                .toStackSettings(new Checkout(folder), new StateDirectory(folder));
        assertThat(settings.postgres()).isEqualTo(PostgresLine.V18);
        assertThat(settings.addresses().services()).containsExactly(Service.DOCTOR, Service.PATIENT);
    }

    private Home home(Map<String, String> environment) {
        return new Home(new Checkout(folder), new StateDirectory(folder), environment);
    }
}
