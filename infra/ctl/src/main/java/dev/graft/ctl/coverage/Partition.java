package dev.graft.ctl.coverage;

/** One partition of a topic. */
record Partition(String topic, int number) {}
