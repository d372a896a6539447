package dev.graft.testkit.rooms;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** The walls of a service, as the design's table of rooms states them; a service may lack rooms, but invents none. */
public final class RoomRules {

    private RoomRules() {}

    /** Throws {@link AssertionError} naming every broken wall of the service in {@code basePackage}, tests left out. */
    public static void check(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        List<String> broken = broken(basePackage, classes);
        if (!broken.isEmpty()) {
            throw new AssertionError("Broken walls in " + basePackage + ":\n" + String.join("\n", broken));
        }
    }

    static List<String> broken(String basePackage, JavaClasses classes) {
        Walls walls = new Walls(basePackage);
        List<JavaClass> own = classes.stream()
                .filter(type -> walls.isOfService(type.getPackageName()))
                .toList();
        if (own.isEmpty()) {
            return List.of("no class found in " + basePackage + ": nothing was checked");
        }
        return Stream.of(
                        own.stream().flatMap(walls::broken),
                        own.stream().filter(type -> isPure(walls, type)).flatMap(Chance::in),
                        Transactions.tooMany(classes),
                        OpenEndpoints.in(classes))
                .flatMap(findings -> findings)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isPure(Walls walls, JavaClass type) {
        return House.find(walls.roomOf(type.getPackageName())).map(Room::pure).orElse(false);
    }
}
