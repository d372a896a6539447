package dev.graft.doctor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids are for ever: these were computed apart from the code, over {@code 6:clinic,5:users,3:u-1,} and so on. */
class DoctorIdsTest {

    @Test
    void aGlobalDoctorIsNamedByTheUser() {
        assertThat(DoctorIds.globalDoctor("u-1").value())
                .isEqualTo(UUID.fromString("ff26fd81-4249-5b9d-b264-faf8975b121b"));
    }

    @Test
    void aClinicDoctorIsNamedByUserAndClinic() {
        assertThat(DoctorIds.clinicDoctor("u-1", "c-1").value())
                .isEqualTo(UUID.fromString("0d7dcce5-f236-53d5-a88e-7e6139961f7c"));
    }
}
