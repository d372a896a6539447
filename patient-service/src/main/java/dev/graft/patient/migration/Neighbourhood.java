package dev.graft.patient.migration;

import dev.graft.patient.decision.Grouping;
import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.GlobalPatientId;
import dev.graft.patient.model.Identifier;
import dev.graft.patient.model.Member;
import dev.graft.patient.store.MemberTable;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All records whose person may be another one after some records changed: those that share an identifier with what the
 * changed records were or are, and so on. A crowded identifier is not followed, unless it became or ceased to be crowded.
 */
final class Neighbourhood {

    private final MemberTable table;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<Identifier> followed = new HashSet<>();
    private final Set<Identifier> crowded = new HashSet<>();

    Neighbourhood(MemberTable table) {
        this.table = table;
    }

    /** Finds the records. To be called once the changed records are written. */
    void explore(Collection<ClinicPatient> before, Collection<ClinicPatient> after) throws SQLException {
        Map<Identifier, Integer> gained = new HashMap<>();
        after.forEach(patient -> patient.identifiers().present().forEach(each -> gained.merge(each, 1, Integer::sum)));
        before.forEach(
                patient -> patient.identifiers().present().forEach(each -> gained.merge(each, -1, Integer::sum)));
        Set<GlobalPatientId> persons =
                before.stream().map(ClinicPatient::person).collect(Collectors.toSet());
        after.forEach(patient -> persons.add(patient.person()));
        Set<Identifier> next = take(table.ofPersons(persons));
        next.addAll(gained.keySet());
        while (!next.isEmpty()) {
            next = take(table.sharing(worthFollowing(next, gained)));
        }
    }

    /** Adds members; returns their identifiers that were not followed yet. */
    private Set<Identifier> take(List<Member> found) {
        Set<Identifier> fresh = new HashSet<>();
        for (Member member : found) {
            if (members.putIfAbsent(member.legacyId(), member) == null) {
                member.identifiers().present().forEach(fresh::add);
            }
        }
        fresh.removeAll(followed);
        return fresh;
    }

    private List<Identifier> worthFollowing(Set<Identifier> identifiers, Map<Identifier, Integer> gained)
            throws SQLException {
        followed.addAll(identifiers);
        Map<Identifier, Integer> counts = table.count(identifiers);
        return identifiers.stream()
                .filter(identifier -> {
                    int now = counts.getOrDefault(identifier, 0);
                    int earlier = now - gained.getOrDefault(identifier, 0);
                    if (now > Grouping.CROWD) {
                        crowded.add(identifier);
                    }
                    return now <= Grouping.CROWD || earlier <= Grouping.CROWD;
                })
                .toList();
    }

    Map<String, Member> members() {
        return members;
    }

    /** Identifiers met on the way that group nobody. */
    Set<Identifier> crowded() {
        return crowded;
    }
}
