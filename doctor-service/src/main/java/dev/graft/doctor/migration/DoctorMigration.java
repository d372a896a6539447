package dev.graft.doctor.migration;

import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import dev.graft.doctor.decision.AffiliationRules;
import dev.graft.doctor.decision.DoctorOutcome;
import dev.graft.doctor.decision.DoctorRules;
import dev.graft.doctor.decision.Scope;
import dev.graft.doctor.legacy.LegacyUser;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.store.EvidenceTable;
import dev.graft.doctor.store.GlobalDoctorTable;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns changes of legacy users, and what appointments say of them, into doctors and the clinics they work in. */
public final class DoctorMigration implements Migration {

    static final SourceTable USERS = SourceTable.owned("users");
    static final SourceTable APPOINTMENTS = SourceTable.evidence("appointments");

    private final Scope scope;

    public DoctorMigration(Scope scope) {
        this.scope = scope;
    }

    @Override
    public List<SourceTable> sources() {
        return List.of(USERS, APPOINTMENTS);
    }

    @Override
    public void migrate(UnitOfWork work) throws SQLException {
        List<Arrival<LegacyUser>> users = work.arrivals(USERS, LegacyUser.READER);
        Set<String> arrived = users.stream().map(Arrival::key).collect(Collectors.toSet());
        Set<String> named = new EvidenceIntake(work).take();
        named.removeAll(arrived);
        List<GlobalDoctor> held = new GlobalDoctorTable(work.connection()).load(named);
        Map<String, Set<String>> evidence = evidence(work, arrived, held);
        DoctorWriter writer = new DoctorWriter(work);
        users.forEach(user -> take(work, writer, user, evidence.getOrDefault(user.key(), Set.of())));
        held.forEach(doctor -> writer.affiliate(
                doctor,
                AffiliationRules.clinicDoctors(doctor, evidence.getOrDefault(doctor.legacyUserId(), Set.of()), scope)));
        writer.write();
    }

    private void take(UnitOfWork work, DoctorWriter writer, Arrival<LegacyUser> user, Set<String> evidence) {
        DoctorOutcome outcome = DoctorRules.decide(user.key(), user.change(), evidence, scope);
        work.settle(USERS, outcome.legacyUserId(), outcome.disposition());
        switch (outcome) {
            case DoctorOutcome.Doctor doctor -> writer.keep(doctor.doctor(), doctor.clinicDoctors());
            case DoctorOutcome.NoDoctor none -> writer.drop(none.legacyUserId());
        }
    }

    /** The clinics that name a user, for those who arrived and the doctors who are held. */
    private static Map<String, Set<String>> evidence(UnitOfWork work, Set<String> arrived, List<GlobalDoctor> held)
            throws SQLException {
        Set<String> users = new HashSet<>(arrived);
        held.forEach(doctor -> users.add(doctor.legacyUserId()));
        return new EvidenceTable(work.connection()).clinicsOf(users);
    }
}
