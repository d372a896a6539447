package dev.graft.analytics.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complete an answer is.
 *
 * @param asOf what has been read at least, when the figures were taken
 * @param parkedAppointments appointments that wait elsewhere and could change the figures
 * @param closedThrough the last closed day; null when none is, and for a clinic, whose specialists close their own days
 * @param periodClosed whether all days of the period are closed: a later change is a restatement
 */
public record Completeness(
        AsOf asOf, Parked parkedAppointments, @Nullable LocalDate closedThrough, boolean periodClosed) {

    /**
     * What has been read.
     *
     * @param time of the last move of any position; null before the first one
     */
    public record AsOf(@Nullable Instant time, List<Position> positions) {
        public AsOf {
            positions = List.copyOf(positions);
        }
    }

    /** The offset in a partition up to which everything is in the figures. */
    public record Position(String topic, int partition, long nextOffset) {}

    /**
     * Appointments that wait.
     *
     * @param count null when it is not known
     * @param reason why it is not known; null when it is
     */
    public record Parked(@Nullable Long count, @Nullable Unknown reason) {

        static Parked of(long count) {
            return new Parked(count, null);
        }

        static Parked unknown(Unknown reason) {
            return new Parked(null, reason);
        }
    }

    /** Why it is not known how many appointments wait. */
    public enum Unknown {
        /** No address of appointment-service is configured. */
        NOT_CONFIGURED,
        /** appointment-service did not answer in time. */
        NO_ANSWER,
        /** appointment-service answered something else than a count. */
        NO_COUNT
    }
}
