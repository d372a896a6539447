package dev.graft.patient.decision;

import dev.graft.patient.model.GlobalPatientId;
import dev.graft.patient.model.Identifier;
import dev.graft.patient.model.Member;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records are one person: those that share an identifier, directly or through others. An identifier on more than
 * {@link #CROWD} records is somebody's reception desk and groups nobody. A birth date alone never matches.
 */
public final class Grouping {

    /** The most records that an identifier may be on and still tell a person. */
    public static final int CROWD = 25;

    private Grouping() {}

    /**
     * Groups the members.
     *
     * @param members all records that share an identifier with any of them, except through crowded ones
     * @param crowded identifiers that group nobody
     * @return the person of each member's key
     */
    public static Map<String, GlobalPatientId> persons(Collection<Member> members, Set<Identifier> crowded) {
        List<Member> founders = members.stream().sorted(Member.FOUNDERS_FIRST).toList();
        DisjointSets groups = new DisjointSets(founders.size());
        Map<Identifier, Integer> first = new HashMap<>();
        for (int i = 0; i < founders.size(); i++) {
            for (Identifier identifier : founders.get(i).identifiers().present()) {
                if (!crowded.contains(identifier)) {
                    Integer other = first.putIfAbsent(identifier, i);
                    if (other != null) {
                        groups.join(other, i);
                    }
                }
            }
        }
        return persons(founders, groups);
    }

    private static Map<String, GlobalPatientId> persons(List<Member> founders, DisjointSets groups) {
        Map<String, GlobalPatientId> persons = new LinkedHashMap<>();
        for (int i = 0; i < founders.size(); i++) {
            String founder = founders.get(groups.smallest(i)).legacyId();
            persons.put(founders.get(i).legacyId(), PatientIds.personFoundedBy(founder));
        }
        return persons;
    }
}
