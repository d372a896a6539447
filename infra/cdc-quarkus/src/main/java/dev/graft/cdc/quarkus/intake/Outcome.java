package dev.graft.cdc.quarkus.intake;

/** How an attempt to give a batch its effect ended. */
sealed interface Outcome {

    /** The batch is in the database. */
    record TookEffect() implements Outcome {}

    /** The stored positions were elsewhere; they must be read again. */
    record PositionLost() implements Outcome {}

    /** The world is at fault: the same batch will do later. */
    record WorldAtFault(String cause) implements Outcome {}

    /** We are at fault: trying again will not help. */
    record WeAtFault(String cause) implements Outcome {}
}
