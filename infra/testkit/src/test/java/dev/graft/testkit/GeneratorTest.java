package dev.graft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    @Test
    void aSeedGivesTheSameRowsAgainAndAnotherSeedOthers() throws SQLException {
        String rows = "select md5(string_agg(p::text, '' order by id)) from clinic.patients p";
        try (TestDatabase first = generated(100, 7);
                TestDatabase again = generated(100, 7);
                TestDatabase other = generated(100, 8)) {
            assertThat(text(again, rows)).isEqualTo(text(first, rows));
            assertThat(text(other, rows)).isNotEqualTo(text(first, rows));
            String asked = "select md5(string_agg(r::text, '' order by id)) from marketplace.consultation_requests r";
            assertThat(text(again, asked)).isEqualTo(text(first, asked));
            assertThat(text(other, asked)).isNotEqualTo(text(first, asked));
        }
    }

    @Test
    void theHardCasesAreThere() throws SQLException {
        try (TestDatabase legacy = generated(2000, 1)) {
            assertThat(text(legacy, "select count(*) from clinic.patients")).isEqualTo("2000");
            assertThat(text(legacy, "select count(*) from clinic.appointments")).isEqualTo("4000");
            assertThat(text(legacy, "select count(*) from clinic.patients where phone = '+374 88 000 025'"))
                    .isEqualTo("25");
            assertThat(text(legacy, "select count(*) > 25 from clinic.patients where phone = '+374 88 000 100'"))
                    .isEqualTo("t");
            assertThat(text(legacy, "select count(*) > 0 from clinic.appointments where clinic_id is null"))
                    .isEqualTo("t");
            assertThat(text(legacy, """
                                    select count(*) > 0
                                    from clinic.appointments a
                                        left join clinic.patients p on p.id = a.patient_id
                                    where p.clinic_id is distinct from a.clinic_id and p.clinic_id is not null
                                    """)).isEqualTo("t");
        }
    }

    @Test
    void theMarketplaceHoldsOrphansToo() throws SQLException {
        try (TestDatabase legacy = generated(2000, 1)) {
            assertThat(text(legacy, "select count(*) from marketplace.consultation_requests"))
                    .isEqualTo("500");
            assertThat(text(legacy, "select count(*) from marketplace.orders")).isEqualTo("200");
            assertThat(text(legacy, "select count(*) from marketplace.reviews")).isEqualTo("100");
            assertThat(text(legacy, """
                                    select count(*) > 0
                                    from marketplace.consultation_requests
                                    where specialist_profile_id not in (select id from marketplace.specialist_profiles)
                                    """)).isEqualTo("t");
            assertThat(text(legacy, """
                                    select count(*) > 0
                                    from marketplace.specialist_profiles
                                    where user_id not in (select id from clinic.users where role = 'DOCTOR')
                                    """)).isEqualTo("t");
        }
    }

    @Test
    void theSmallestSystemsWorkToo() throws SQLException {
        try (TestDatabase legacy = generated(1, 1)) {
            assertThat(text(legacy, "select count(*) from clinic.patients")).isEqualTo("1");
        }
        try (TestDatabase legacy = generated(0, 1)) {
            assertThat(text(legacy, "select count(*) from clinic.appointments")).isEqualTo("0");
        }
    }

    private static TestDatabase generated(int patients, int seed) throws SQLException {
        TestDatabase database = TestDatabase.legacy();
        SqlScript.of("infra/legacy/generate.sql")
                .with("patients", patients)
                .with("appointments", patients * 2L)
                .with("seed", seed)
                .runOn(database.dataSource());
        return database;
    }

    private static String text(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
