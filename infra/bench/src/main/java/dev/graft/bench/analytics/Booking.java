package dev.graft.bench.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A made-up appointment, with what the figures rest on. */
record Booking(
        UUID id,
        int number,
        String clinic,
        int doctor,
        UUID specialist,
        UUID person,
        @Nullable Instant startsAt,
        @Nullable Integer minutes,
        String status,
        @Nullable BigDecimal amount,
        @Nullable Instant createdAt) {}
