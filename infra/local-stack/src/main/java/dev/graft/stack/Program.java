package dev.graft.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A Java program that runs beside a stack for a while, such as a peer in a benchmark.
 *
 * @param name of its process, its log and its pid file
 * @param port that must be free before it starts
 * @param ready answers with 200 once the program does its work
 * @param heapMegabytes how much heap it may use
 * @param arguments of the virtual machine: a class or {@code -jar file}, and what follows
 * @param environment what to add to it
 */
public record Program(
        String name, int port, URI ready, int heapMegabytes, List<String> arguments, Map<String, String> environment) {

    public Program {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
