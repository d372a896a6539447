package dev.graft.patient.migration;

import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import dev.graft.patient.decision.Grouping;
import dev.graft.patient.decision.PatientIds;
import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.GlobalPatient;
import dev.graft.patient.model.GlobalPatientId;
import dev.graft.patient.model.Member;
import dev.graft.patient.publish.PatientStates;
import dev.graft.patient.store.ClinicPatientTable;
import dev.graft.patient.store.GlobalPatientTable;
import dev.graft.patient.store.MemberTable;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the persons anew around records that changed, and keeps and publishes what became different. */
final class Regrouping {

    private final UnitOfWork work;
    private final ClinicPatientTable patients;
    private final MemberTable members;
    private final GlobalPatientTable persons;

    Regrouping(UnitOfWork work) {
        this.work = work;
        this.patients = new ClinicPatientTable(work.connection());
        this.members = new MemberTable(work.connection());
        this.persons = new GlobalPatientTable(work.connection());
    }

    /**
     * Regroups.
     *
     * @param before the changed records as they were, without those that are new
     * @param after the changed records as they are, without those that are gone
     */
    void regroup(Collection<ClinicPatient> before, Collection<ClinicPatient> after) throws SQLException {
        Neighbourhood neighbourhood = new Neighbourhood(members);
        neighbourhood.explore(before, after);
        Map<String, GlobalPatientId> assigned =
                Grouping.persons(neighbourhood.members().values(), neighbourhood.crowded());
        Map<String, GlobalPatientId> moved = moved(neighbourhood.members().values(), assigned);
        members.assign(moved);
        retire(before, neighbourhood.members().values(), assigned);
        keep(after, assigned, moved.keySet());
    }

    private static Map<String, GlobalPatientId> moved(
            Collection<Member> members, Map<String, GlobalPatientId> assigned) {
        Map<String, GlobalPatientId> moved = new HashMap<>(assigned);
        members.forEach(member -> moved.remove(member.legacyId(), member.person()));
        return moved;
    }

    /** Persons that nobody founds any more; each becomes an alias of whom its founding record belongs to now. */
    private void retire(
            Collection<ClinicPatient> before, Collection<Member> members, Map<String, GlobalPatientId> assigned)
            throws SQLException {
        Set<GlobalPatientId> retired = new HashSet<>();
        before.forEach(patient -> retired.add(patient.person()));
        members.forEach(member -> retired.add(member.person()));
        retired.removeAll(Set.copyOf(assigned.values()));
        Set<GlobalPatientId> lived = persons.delete(retired);
        persons.alias(successors(lived, before, members, assigned));
        retired.forEach(person -> work.publish(PatientStates.PERSON_TOPIC, PatientStates.gone(person)));
    }

    /** The founding record's person, if there is one; else that of the record which would found what is left. */
    private static Map<GlobalPatientId, GlobalPatientId> successors(
            Set<GlobalPatientId> retired,
            Collection<ClinicPatient> before,
            Collection<Member> members,
            Map<String, GlobalPatientId> assigned) {
        Map<GlobalPatientId, GlobalPatientId> successors = new HashMap<>();
        members.stream().sorted(Member.FOUNDERS_FIRST).forEach(member -> {
            if (retired.contains(member.person())) {
                successors.putIfAbsent(member.person(), assigned.get(member.legacyId()));
            }
        });
        before.forEach(patient -> {
            if (retired.contains(patient.person()) && assigned.containsKey(patient.legacyId())) {
                successors.putIfAbsent(patient.person(), assigned.get(patient.legacyId()));
            }
        });
        assigned.forEach((key, person) -> {
            GlobalPatientId founded = PatientIds.personFoundedBy(key);
            if (retired.contains(founded)) {
                successors.put(founded, person);
            }
        });
        return successors;
    }

    /** Writes the persons that the changed and moved records belong to, and publishes both. */
    private void keep(Collection<ClinicPatient> after, Map<String, GlobalPatientId> assigned, Set<String> moved)
            throws SQLException {
        Set<String> touched = new HashSet<>(moved);
        after.forEach(patient -> touched.add(patient.legacyId()));
        Map<String, GlobalPatientId> founders = founders(assigned, touched);
        Set<String> needed = new HashSet<>(touched);
        needed.addAll(founders.keySet());
        List<ClinicPatient> records = patients.load(needed);
        List<GlobalPatient> founded = records.stream()
                .filter(record -> founders.containsKey(record.legacyId()))
                .map(record -> new GlobalPatient(record.person(), record.legacyId(), record.demographics()))
                .toList();
        persons.upsert(founded);
        founded.forEach(person -> work.publish(PatientStates.PERSON_TOPIC, PatientStates.of(person)));
        records.stream()
                .filter(record -> touched.contains(record.legacyId()))
                .forEach(record -> work.publish(PatientStates.PATIENT_TOPIC, PatientStates.of(record)));
    }

    /** The founding records of the persons that touched records belong to. */
    private static Map<String, GlobalPatientId> founders(Map<String, GlobalPatientId> assigned, Set<String> touched) {
        Set<GlobalPatientId> persons = new HashSet<>();
        touched.forEach(key -> persons.add(assigned.get(key)));
        Map<String, GlobalPatientId> founders = new HashMap<>();
        assigned.forEach((key, person) -> {
            if (persons.contains(person) && PatientIds.personFoundedBy(key).equals(person)) {
                founders.put(key, person);
            }
        });
        return founders;
    }
}
