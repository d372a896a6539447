package dev.graft.cdc.quarkus.operators;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint that changes something and takes no operator token, because applications call it and operators do
 * not. It guards itself: it checks what it is given and bounds how often it may be called. On a method only, so that
 * each such endpoint is opened by itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenToApplications {

    /** Why no token is taken, and what guards the endpoint instead. */
    String value();
}
