package dev.graft.cdc.quarkus.intake;

import dev.graft.cdc.quarkus.pipeline.LostPositionException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a broken world from a broken rule. Causes are described without values: a server's message may quote a row. */
final class Blame {

    /** Connection, rollback by the server, resources, locks, operator, system: they pass. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private static final String READ_ONLY_TRANSACTION = "25006";

    private Blame() {}

    static Outcome of(Exception e) {
        return switch (e) {
            case LostPositionException lost -> new Outcome.PositionLost();
            case SQLException sql when passes(sql) -> new Outcome.WorldAtFault(describe(sql));
            case SQLException sql -> new Outcome.WeAtFault(describe(sql) + at(sql));
            default -> new Outcome.WeAtFault(describe(e) + at(e));
        };
    }

    private static boolean passes(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || state.length() < 2
                || PASSING_CLASSES.contains(state.substring(0, 2))
                || state.equals(READ_ONLY_TRANSACTION);
    }

    private static String describe(SQLException e) {
        return e.getSQLState() == null ? "no connection to be had" : "SQLSTATE " + e.getSQLState();
    }

    /** The messages of our own exceptions hold no values; those of others may. */
    private static String describe(Exception e) {
        boolean ours = e.getClass().getName().startsWith("dev.graft.");
        return ours ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName();
    }

    private static String at(Exception e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.graft.")) {
                return " at " + frame.getClassName() + "." + frame.getMethodName();
            }
        }
        return "";
    }
}
