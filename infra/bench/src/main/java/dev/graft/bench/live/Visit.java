package dev.graft.bench.live;

/** An appointment of the legacy system that Graft has linked: one for the same doctor and patient links as well. */
record Visit(String id, String clinic, String doctor, String patient) {}
