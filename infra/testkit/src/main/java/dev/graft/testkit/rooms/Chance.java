package dev.graft.testkit.rooms;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Set;
import java.util.stream.Stream;

/** Clocks, random numbers and threads: what would make a pure rule answer twice differently. */
final class Chance {

    private static final Set<String> OWNERS = Set.of(
            "java.time.Clock",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "java.lang.Thread");

    private static final Set<String> CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID");

    private Chance() {}

    static Stream<String> in(JavaClass from) {
        return Stream.concat(from.getCodeUnitCallsFromSelf().stream(), from.getCodeUnitReferencesFromSelf().stream())
                .filter(Chance::isChance)
                .map(call -> "a rule knows neither time nor chance: " + call.getDescription());
    }

    private static boolean isChance(JavaCodeUnitAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        return OWNERS.contains(owner)
                || CALLS.contains(owner + "." + name)
                || (owner.startsWith("java.time.") && name.equals("now"));
    }
}
