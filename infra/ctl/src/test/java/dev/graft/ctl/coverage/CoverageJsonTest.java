package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class CoverageJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theHeadTellsTheVerdict() throws JsonProcessingException {
        JsonNode json = JSON.readTree(CoverageJson.write(Samples.balanced()));

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "caughtUp",
                        "balanced",
                        "elapsedMillis",
                        "tables",
                        "clinics",
                        "entities",
                        "lag",
                        "alarms",
                        "problems");
        assertThat(json.get("caughtUp").booleanValue()).isTrue();
        assertThat(json.get("balanced").booleanValue()).isTrue();
        assertThat(json.get("elapsedMillis").longValue()).isEqualTo(21_500);
    }

    @Test
    void aTableHasACountForEveryDisposition() throws JsonProcessingException {
        JsonNode json = JSON.readTree(CoverageJson.write(Samples.balanced()));

        assertThat(json.at("/tables/1")).isEqualTo(JSON.readTree("""
                                {"table": "users", "schema": "clinic", "service": "users-service", "source": 13,
                                 "dispositions": {"MIGRATED": 7, "PARKED": 0, "IN_REVIEW": 0, "EXCLUDED": 6,
                                                  "QUARANTINED": 0, "GONE": 0},
                                 "reasons": {"NOT_A_DOCTOR": 6},
                                 "strays": 0, "unknown": 0, "surplus": 0, "keysAgree": true, "balanced": true}
                                """));
    }

    @Test
    void clinicsEntitiesAndLagFollow() throws JsonProcessingException {
        JsonNode json = JSON.readTree(CoverageJson.write(Samples.balanced()));

        assertThat(json.at("/clinics/0/clinic").textValue()).isEqualTo("c-1");
        assertThat(json.at("/clinics/0/tables/0/dispositions/MIGRATED").longValue())
                .isEqualTo(7);
        assertThat(json.at("/clinics/1/clinic").isNull()).isTrue();
        assertThat(json.at("/entities/clinicDoctorsInferred").longValue()).isEqualTo(4);
        assertThat(json.at("/lag")).isEqualTo(JSON.readTree("""
                                {"topics": {"graft.patient.v1": 0, "legacy.clinic.patients": 0},
                                 "connectors": [
                                   {"connector": "legacy-clinic", "state": "RUNNING", "heldWalBytes": 14336,
                                    "walStatus": "reserved"}]}
                                """));
    }

    @Test
    void whatNobodyCouldTellIsNullAndTheProblemIsNamed() throws JsonProcessingException {
        JsonNode json = JSON.readTree(CoverageJson.write(Samples.troubled()));

        assertThat(json.at("/tables/1/source").longValue()).isEqualTo(13);
        assertThat(json.at("/tables/1/dispositions").isNull()).isTrue();
        assertThat(json.at("/tables/1/unknown").isNull()).isTrue();
        assertThat(json.at("/problems/0").textValue()).isEqualTo("doctor-service (port 8081) does not answer");
    }
}
