package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.CapturedRecord;

/** A record that was consumed before and is given to the migration once more, from where it was kept. */
public record Redriven(String topic, CapturedRecord record) {}
