package dev.graft.testkit.rooms;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.stream.Stream;

/** Which room of one service each class stands in, and which of its dependencies go through a wall. */
record Walls(String service) {

    private static final String ENTITY = "jakarta.persistence.Entity";

    Stream<String> broken(JavaClass from) {
        String name = roomOf(from.getPackageName());
        Optional<Room> room = House.find(name);
        if (room.isEmpty() && !name.isEmpty()) {
            return Stream.of(from.getName() + ": '" + name + "' is no room of the design");
        }
        return from.getDirectDependenciesFromSelf().stream().flatMap(dependency -> refusal(room, dependency).stream());
    }

    private Optional<String> refusal(Optional<Room> room, Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.isPrimitive()) {
            return Optional.empty();
        }
        if (isOfService(target.getPackageName())) {
            return inside(room, dependency, target);
        }
        return outside(room, dependency, target.getPackageName());
    }

    private Optional<String> inside(Optional<Room> room, Dependency dependency, JavaClass target) {
        String other = roomOf(target.getPackageName());
        String own = roomOf(dependency.getOriginClass().getPackageName());
        if (target.isAnnotatedWith(ENTITY) && !own.equals("store")) {
            return Optional.of("an entity left the store: " + uses(dependency));
        }
        if (room.isPresent() && !room.get().maySee(other)) {
            String seen = other.isEmpty() ? "the wiring" : other;
            return Optional.of(own + " never sees " + seen + ": " + uses(dependency));
        }
        return Optional.empty();
    }

    private Optional<String> outside(Optional<Room> room, Dependency dependency, String packageName) {
        if (packageName.startsWith("dev.graft.") && !(packageName + ".").startsWith("dev.graft.cdc.")) {
            return Optional.of("a service stands alone: " + uses(dependency));
        }
        if (room.isPresent() && !room.get().mayUse(packageName)) {
            return Optional.of(room.get().name() + " never sees " + packageName + ": " + uses(dependency));
        }
        return Optional.empty();
    }

    private static String uses(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return dependency.getOriginClass().getName() + " uses " + target.getName();
    }

    boolean isOfService(String packageName) {
        return (packageName + ".").startsWith(service + ".");
    }

    /** The first package below the service; empty for the service's own package, where its parts are wired. */
    String roomOf(String packageName) {
        if (packageName.equals(service)) {
            return "";
        }
        String below = packageName.substring(service.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
