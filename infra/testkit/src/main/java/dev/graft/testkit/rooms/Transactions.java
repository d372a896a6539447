package dev.graft.testkit.rooms;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** "One method per service opens a transaction": who opens one, by annotation or by hand. */
final class Transactions {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final Set<String> JOINING = Set.of("MANDATORY", "SUPPORTS", "NOT_SUPPORTED", "NEVER");
    private static final Set<String> OPENERS = Set.of(
            "io.quarkus.narayana.jta.QuarkusTransaction",
            "jakarta.transaction.UserTransaction.begin",
            "jakarta.transaction.TransactionManager.begin",
            "java.sql.Connection.setAutoCommit");

    private Transactions() {}

    static Stream<String> tooMany(JavaClasses classes) {
        List<String> openers =
                classes.stream().flatMap(Transactions::openers).sorted().toList();
        return openers.size() < 2
                ? Stream.empty()
                : Stream.of("more than one method opens a transaction: " + String.join(", ", openers));
    }

    private static Stream<String> openers(JavaClass type) {
        Stream<String> whole = opensByAnnotation(type) ? Stream.of(type.getName()) : Stream.empty();
        Stream<String> single = type.getCodeUnits().stream()
                .filter(unit -> opensByAnnotation(unit) || opensByHand(unit))
                .map(JavaCodeUnit::getFullName);
        return Stream.concat(whole, single);
    }

    private static boolean opensByAnnotation(HasAnnotations<?> place) {
        return place.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getName().equals(TRANSACTIONAL))
                .anyMatch(annotation -> !JOINING.contains(kind(annotation)));
    }

    private static String kind(JavaAnnotation<?> annotation) {
        return annotation
                .get("value")
                .filter(JavaEnumConstant.class::isInstance)
                .map(value -> ((JavaEnumConstant) value).name())
                .orElse("REQUIRED");
    }

    private static boolean opensByHand(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> OPENERS.contains(call.getTargetOwner().getName())
                        || OPENERS.contains(call.getTargetOwner().getName() + "." + call.getName()));
    }
}
