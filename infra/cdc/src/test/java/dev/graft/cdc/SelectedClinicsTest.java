package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SelectedClinicsTest {

    @Test
    void allIncludesClinicsNobodyHasHeardOf() {
        assertThat(SelectedClinics.parse(" all ").includes("c-99")).isTrue();
    }

    @Test
    void aListIncludesItsClinicsAndRowsWithoutOne() {
        SelectedClinics clinics = SelectedClinics.parse("c-1, c-2,");
        assertThat(clinics.includes("c-2")).isTrue();
        assertThat(clinics.includes("c-3")).isFalse();
        assertThat(clinics.includes(null)).isTrue();
    }

    @Test
    void nothingSelectedIsAMistake() {
        assertThatThrownBy(() -> SelectedClinics.parse(" ")).hasMessageContaining("graft.clinics");
    }
}
