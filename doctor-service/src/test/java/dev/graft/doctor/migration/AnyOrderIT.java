package dev.graft.doctor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.SelectedClinics;
import dev.graft.doctor.decision.Scope;
import dev.graft.testkit.SqlScript;
import dev.graft.testkit.TestDatabase;
import dev.graft.testkit.audit.Auditor;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Laws 1, 2, 3 and 6 together: whatever the order, repetition and batching, the end is what the legacy tables imply. */
class AnyOrderIT {

    private static final TestDatabase DOCTORS = DoctorStage.newDatabase();
    private static final TestDatabase LEGACY = TestDatabase.legacy();

    @AfterContainer
    static void drop() {
        DOCTORS.close();
        LEGACY.close();
    }

    @Property(tries = 25)
    void anyDeliveryOfAHistoryEndsAsTheLegacyTablesImply(
            @ForAll("histories") History history, @ForAll boolean onlySome, @ForAll boolean infers)
            throws SQLException {
        Scope scope = new Scope(SelectedClinics.parse(onlySome ? "c-1,c-2" : "all"), infers);
        DoctorStage stage = new DoctorStage(scope, DOCTORS);
        history.playOn(stage);
        int published = stage.published();
        history.echoOn(stage);
        write("users", stage.users);
        write("appointments", stage.appointments);

        assertThat(Auditor.of(LEGACY.dataSource())
                        .within(audited(onlySome, infers))
                        .withDoctors(DOCTORS.dataSource())
                        .audit()
                        .findings())
                .isEmpty();
        assertThat(stage.published()).isEqualTo(published);
        everyEventLeftOnce(stage);
        subscribersKnowWhatIsThere(stage);
    }

    @Provide
    Arbitrary<History> histories() {
        return History.any();
    }

    private static void write(String table, LegacyTopic topic) throws SQLException {
        new SqlScript("""
                delete from clinic.%1$s;
                insert into clinic.%1$s select * from jsonb_populate_recordset(null::clinic.%1$s, '%2$s')
                """.formatted(table, topic.rows())).runOn(LEGACY.dataSource());
    }

    private static dev.graft.testkit.audit.Scope audited(boolean onlySome, boolean infers) {
        dev.graft.testkit.audit.Scope all = dev.graft.testkit.audit.Scope.everything();
        dev.graft.testkit.audit.Scope chosen = onlySome ? all.ofClinics("c-1", "c-2") : all;
        return infers ? chosen : chosen.withoutInference();
    }

    private static void everyEventLeftOnce(DoctorStage stage) throws SQLException {
        Set<String> prefixes = new HashSet<>();
        stage.emitted()
                .forEach(message -> assertThat(prefixes.add(message.prefix())).isTrue());
        assertThat(stage.emitted()).hasSize(stage.published());
    }

    private static void subscribersKnowWhatIsThere(DoctorStage stage) throws SQLException {
        Map<String, OutboxMessage> last = stage.emitted().stream()
                .collect(Collectors.toMap(AnyOrderIT::entity, message -> message, (older, newer) -> newer));
        List<String> present = last.entrySet().stream()
                .filter(entry -> entry.getValue().content().length > 0)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(new TreeSet<>(present)).isEqualTo(new TreeSet<>(stage.list("""
                        select 'graft.doctor.v1 ' || id from live.clinic_doctors
                        union all
                        select 'graft.global-doctor.v1 ' || id from live.global_doctors
                        """)));
    }

    private static String entity(OutboxMessage message) {
        String[] parts = message.prefix().split(":", 6);
        return parts[1] + " " + parts[5];
    }
}
