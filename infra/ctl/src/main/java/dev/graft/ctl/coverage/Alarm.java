package dev.graft.ctl.coverage;

/**
 * Something that may cost rows until somebody decides about it or mends it.
 *
 * @param text one sentence for a person
 * @param command what to type for it
 */
public record Alarm(String text, String command) {}
