package dev.graft.testkit.rooms;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.List;
import java.util.stream.Stream;

/** Endpoints that change something, take no operator token, and do not say why: there must be none. */
public final class OpenEndpoints {

    private static final String GATE = "dev.graft.cdc.quarkus.operators.OperatorOnly";
    private static final String OPENED = "dev.graft.cdc.quarkus.operators.OpenToApplications";
    private static final List<String> MUTATING =
            List.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE");

    private OpenEndpoints() {}

    /** Names each of them. */
    public static Stream<String> in(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(OpenEndpoints::changesSomething)
                .filter(endpoint -> !isGated(endpoint) && !isGated(endpoint.getOwner()))
                .filter(endpoint -> !isOpenedWithReason(endpoint))
                .map(endpoint -> "an endpoint without the operator token: " + endpoint.getFullName());
    }

    private static boolean changesSomething(JavaCodeUnit unit) {
        return MUTATING.stream().anyMatch(unit::isAnnotatedWith);
    }

    private static boolean isGated(CanBeAnnotated place) {
        return place.isAnnotatedWith(GATE);
    }

    private static boolean isOpenedWithReason(JavaCodeUnit endpoint) {
        return endpoint.isAnnotatedWith(OPENED)
                && endpoint.getAnnotationOfType(OPENED)
                        .get("value")
                        .filter(reason -> !reason.toString().isBlank())
                        .isPresent();
    }
}
