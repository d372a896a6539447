package dev.graft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void theSampleMirrorsTheReportOfTheOldSystem() throws SQLException {
        try (TestDatabase legacy = TestDatabase.legacySample()) {
            assertThat(number(legacy, "select count(*) from clinic.clinics")).isEqualTo(3);
            assertThat(number(legacy, "select count(*) from clinic.users where role = 'DOCTOR'"))
                    .isEqualTo(7);
            assertThat(number(legacy, "select count(*) from clinic.patients")).isEqualTo(20);
            assertThat(number(legacy, "select count(distinct (name, date_of_birth)) from clinic.patients"))
                    .isEqualTo(18);
            assertThat(number(legacy, "select count(*) from clinic.appointments"))
                    .isEqualTo(43);
            assertThat(number(legacy, """
                                    select count(*)
                                    from clinic.appointments a
                                        join clinic.users u on u.id = a.doctor_id and u.clinic_id <> a.clinic_id
                                    """)).isEqualTo(4);
        }
    }

    @Test
    void theSampleSpecialistHasAYearWithQuietSundays() throws SQLException {
        try (TestDatabase legacy = TestDatabase.legacySample()) {
            assertThat(number(legacy, "select count(*) from marketplace.specialist_profiles"))
                    .isEqualTo(7);
            assertThat(number(legacy, "select count(*) from marketplace.consultation_requests"))
                    .isEqualTo(588);
            assertThat(number(legacy, "select count(*) from marketplace.orders"))
                    .isEqualTo(206);
            assertThat(number(legacy, "select count(*) from marketplace.reviews"))
                    .isEqualTo(58);
            assertThat(number(legacy, """
                                    select count(*) from marketplace.consultation_requests
                                    where specialist_profile_id = 'sp-1'
                                        and extract(isodow from created_at at time zone 'Asia/Yerevan') = 7
                                    """)).isZero();
            assertThat(number(legacy, "select count(*) from marketplace.orders where created_at > now()"))
                    .isZero();
        }
    }

    @Test
    void aRowCanBeTypedInByHand() throws SQLException {
        try (TestDatabase legacy = TestDatabase.legacy();
                Connection connection = legacy.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into clinic.clinics (id) values ('c-9')");
            statement.execute("insert into clinic.users (id) values ('u-9')");
            statement.execute("insert into clinic.patients (id) values ('p-9')");
            statement.execute("insert into clinic.appointments (id) values ('a-9')");
            statement.execute("insert into marketplace.specialist_profiles (id) values ('sp-9')");
            statement.execute("insert into marketplace.consultation_requests (id) values ('cr-9')");
            statement.execute("insert into marketplace.orders (id) values ('o-9')");
            statement.execute("insert into marketplace.reviews (id) values ('rv-9')");
        }
    }

    @Test
    void whatOneTestWritesAnotherDoesNotSee() throws SQLException {
        try (TestDatabase first = TestDatabase.legacySample();
                TestDatabase second = TestDatabase.legacySample()) {
            try (Connection connection = first.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("delete from clinic.patients");
            }
            assertThat(number(second, "select count(*) from clinic.patients")).isEqualTo(20);
        }
    }

    private static long number(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
