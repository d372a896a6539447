package dev.graft.cdc.quarkus.operators;

/**
 * What an operation does.
 *
 * @param <R> what it comes to
 * @param <E> how it fails
 */
@FunctionalInterface
public interface Work<R extends Result, E extends Exception> {

    R run() throws E;
}
