package dev.graft.analytics.measure;

import dev.graft.analytics.model.DoctorChange;
import dev.graft.analytics.model.ProfileChange;
import dev.graft.analytics.model.SpecialistId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom changes of profiles and doctors can concern.
 *
 * @param users whose first profile may be another one
 * @param recounted those of the users whose facts may be other ones
 * @param newcomers doctors who were not there: their appointments have not been counted
 * @param profiles whose rows may wait, or wait no longer
 * @param settled users whose profiles may wait, or wait no longer, with the rows of these
 */
public record Reach(
        Set<String> users,
        Set<String> recounted,
        Set<SpecialistId> newcomers,
        Set<String> profiles,
        Set<String> settled) {

    public Reach {
        users = Set.copyOf(users);
        recounted = Set.copyOf(recounted);
        newcomers = Set.copyOf(newcomers);
        profiles = Set.copyOf(profiles);
        settled = Set.copyOf(settled);
    }

    /** Finds whom these changes can concern. A doctor of whom only the name changed concerns nobody. */
    public static Reach of(Collection<ProfileChange> profiles, Collection<DoctorChange> doctors) {
        List<ProfileChange> handed =
                profiles.stream().filter(Reach::isHandedOver).toList();
        List<DoctorChange> moved = doctors.stream()
                .filter(doctor -> !Objects.equals(doctor.userBefore(), doctor.userAfter()))
                .toList();
        Set<String> usersOfDoctors = users(moved.stream()
                .flatMap(doctor ->
                        Stream.of(Optional.ofNullable(doctor.userBefore()), Optional.ofNullable(doctor.userAfter()))));
        return new Reach(
                union(users(profiles.stream().flatMap(Reach::named)), usersOfDoctors),
                union(users(handed.stream().flatMap(Reach::named)), usersOfDoctors),
                moved.stream()
                        .filter(doctor -> doctor.userBefore() == null)
                        .map(DoctorChange::id)
                        .collect(Collectors.toSet()),
                handed.stream().map(ProfileChange::profileId).collect(Collectors.toSet()),
                usersOfDoctors);
    }

    private static boolean isHandedOver(ProfileChange profile) {
        return profile.isNew() || profile.isGone() || !Objects.equals(profile.userBefore(), profile.userAfter());
    }

    private static Stream<Optional<String>> named(ProfileChange profile) {
        return Stream.of(Optional.ofNullable(profile.userBefore()), Optional.ofNullable(profile.userAfter()));
    }

    private static Set<String> users(Stream<Optional<String>> named) {
        return named.flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
