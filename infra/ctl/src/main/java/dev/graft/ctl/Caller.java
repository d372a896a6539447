package dev.graft.ctl;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who typed the command, as the journal of operations shall name them. */
final class Caller {
    private Caller() {}

    /** For example {@code anna@ops-1}; printable ASCII. */
    static String name() {
        String name = System.getProperty("user.name", "unknown") + "@" + host();
        return name.replaceAll("[^\\x21-\\x7e]", "?");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
